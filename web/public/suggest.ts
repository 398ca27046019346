const form = document.querySelector<HTMLFormElement>('[data-suggest]')
const input = form?.querySelector<HTMLInputElement>('[name=q]')
if (form && input) {
  const list = document.createElement('ul')
  let timer = 0
  let active = -1
  const set = (element: Element, values: Record<string, string>) => {
    for (const name in values) element.setAttribute(name, values[name])
  }
  const show = (open: boolean) => {
    list.hidden = !open
    set(input, { 'aria-expanded': `${open}` })
  }
  const mark = (at: number) => {
    active = at
    const options = [...list.children]
    for (const [index, option] of options.entries()) set(option, { 'aria-selected': `${index === at}` })
    set(input, { 'aria-activedescendant': options[at]?.id ?? '' })
  }
  const ask = async () => {
    const typed = input.value
    const answer = typed === '' ? undefined : await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`)
    if (!answer?.ok || typed !== input.value) return show(false)
    const [, texts, kinds, addresses] = await answer.json()
    list.replaceChildren(
      ...texts.map((text: string, at: number) => {
        const option = document.createElement('li')
        set(option, { role: 'option', id: `suggestion-${at}`, 'data-address': addresses[at] })
        option.textContent = kinds[at] ? `${text} · ${kinds[at]}` : text
        return option
      }),
    )
    mark(-1)
    show(texts.length > 0)
  }
  const go = (option?: Element | null) => {
    if (option instanceof HTMLElement) location.assign(option.dataset.address ?? '')
    return option
  }
  set(list, { id: 'suggestions', role: 'listbox', 'aria-label': form.dataset.label ?? '' })
  set(input, { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': 'suggestions' })
  input.after(list)
  show(false)
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, 150)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const { length } = list.children
    if (list.hidden) return
    if (step) mark((active + step + length + (active + step < -1 ? 1 : 0)) % length)
    if (event.key === 'Escape') show(false)
    else if (!step && !(event.key === 'Enter' && go(list.children[active]))) return
    event.preventDefault()
  })
  input.addEventListener('blur', () => show(false))
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
    go((event.target as Element).closest('li'))
  })
}
