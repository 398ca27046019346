/** A record without the fields that are absent. */
export function present<Fields extends object>(fields: Fields): Fields {
  const copy = { ...fields }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}
