for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy = '', done = '' } = button.dataset
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy)?.innerText ?? '')
    const output = button.parentElement?.querySelector('output')
    if (output) output.textContent = done
  })
}
