for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy = '', done = '' } = button.dataset
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy)?.innerText ?? '')
    const output = button.parentElement?.querySelector('output')
    if (output) output.textContent = done
  })
}

const light = (record: HTMLElement, on: boolean) => {
  const passages = (record.dataset.passages ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
  for (const passage of passages) passage.classList.toggle('lit', on)
  const source = passages[0]?.closest('.report')
  const isBeside = source && source.scrollHeight > source.clientHeight
  if (on && passages[0] && isBeside) source.scrollTop = passages[0].offsetTop - source.clientHeight / 3
}
for (const record of document.querySelectorAll<HTMLElement>('[data-passages]')) {
  for (const event of ['focusin', 'pointerenter']) record.addEventListener(event, () => light(record, true))
  for (const event of ['focusout', 'pointerleave']) record.addEventListener(event, () => light(record, false))
}

addEventListener('load', () => {
  const reached = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!reached?.dataset.passages) return
  light(reached, true)
  reached.querySelector<HTMLElement>('[name^="field."], [value=accept]')?.focus({ preventScroll: true })
})
