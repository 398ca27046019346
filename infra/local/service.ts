/** Something that runs beside the site: where it answers, and how it ends. */
export interface Service {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}
