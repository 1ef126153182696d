import type { Register } from '@lantu/register/open-register'

export interface AuthoritySetup {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  /** The day that the screens of a demonstration speak of. */
  readonly today?: string
  readonly jurisdictions?: readonly { code: string; name: string; nameEn?: string }[]
  /** `aliases` are the short names that texts use; `jurisdiction` is the code of the place that it governs. */
  readonly organizations?: readonly {
    name: string
    shortName?: string
    aliases?: readonly string[]
    nameEn?: string
    jurisdiction?: string
  }[]
}

export interface Authority {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly today: string | null
}

/** Sets an authority up, or finds it by its code; places and bodies that are there already are left alone. */
export async function ensureAuthority(register: Register, setup: AuthoritySetup): Promise<Authority> {
  const authority = await register.asOwner(async client => {
    await client.query('INSERT INTO authority (code, name, name_en, today) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING', [
      setup.code,
      setup.name,
      setup.nameEn ?? '',
      setup.today ?? null,
    ])
    return (await client.query<Authority>('SELECT id, name, name_en AS "nameEn", today FROM authority WHERE code = $1', [setup.code]))
      .rows[0] as Authority
  })
  await register.transaction(authority.id, async tx => {
    for (const { code, name, nameEn = '' } of setup.jurisdictions ?? []) {
      await tx.query('INSERT INTO jurisdiction (authority_id, code, name, name_en) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
        authority.id,
        code,
        name,
        nameEn,
      ])
    }
    for (const { name, shortName = '', aliases = [], nameEn = '', jurisdiction = null } of setup.organizations ?? []) {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO organization (authority_id, name, short_name, name_en, jurisdiction_id)
         VALUES ($1, $2, $3, $4, (SELECT id FROM jurisdiction WHERE authority_id = $1 AND code = $5 LIMIT 1)) ON CONFLICT DO NOTHING RETURNING id`,
        [authority.id, name, shortName, nameEn, jurisdiction],
      )
      if (made && aliases.length)
        await tx.query(
          'INSERT INTO organization_name (authority_id, organization_id, name, official) SELECT $1, $2, a.name, false FROM unnest($3::text[]) AS a (name)',
          [authority.id, made.id, aliases],
        )
    }
  })
  return authority
}

/** The authority that this installation was set up for first, or null on a fresh register. */
export async function firstAuthority(register: Register): Promise<Authority | null> {
  const { rows } = await register.asOwner(client =>
    client.query<Authority>('SELECT id, name, name_en AS "nameEn", today FROM authority ORDER BY created_at, code LIMIT 1'),
  )
  return rows[0] ?? null
}

/** All authorities of this installation, for commands that go over each. */
export async function listAuthorities(register: Register): Promise<Pick<Authority, 'id' | 'name'>[]> {
  const { rows } = await register.asOwner(client =>
    client.query<Pick<Authority, 'id' | 'name'>>('SELECT id, name FROM authority ORDER BY created_at, code'),
  )
  return rows
}
