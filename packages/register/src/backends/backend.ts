/** Where the register's PostgreSQL comes from: a small adapter; everything above speaks to it by its address. */
export interface Backend {
  readonly name: 'embedded' | 'server'
  readonly url: string
  /** Stops what this process answers for stopping. */
  close(): Promise<void>
}
