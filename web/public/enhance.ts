for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy = '', done = '' } = button.dataset
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy)?.innerText ?? '')
    const output = button.parentElement?.querySelector('output')
    if (output) output.textContent = done
  })
}

for (const record of document.querySelectorAll<HTMLElement>('[data-passages]')) {
  const passages = (record.dataset.passages ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
  const light = (on: boolean) => {
    for (const passage of passages) passage.classList.toggle('lit', on)
    const source = passages[0]?.closest('.report')
    const isBeside = source && source.scrollHeight > source.clientHeight
    if (on && isBeside) passages[0]?.scrollIntoView({ block: 'nearest' })
  }
  for (const event of ['focusin', 'pointerenter']) record.addEventListener(event, () => light(true))
  for (const event of ['focusout', 'pointerleave']) record.addEventListener(event, () => light(false))
}
