/**
 * Gives each plan of a filled register a document of paragraphs, so that search has something to read: words are drawn from a
 * list, the rare one stands in one paragraph of a thousand.
 */
export async function fillTexts(register, { authority, paragraphs }) {
  await register.asOwner(async client => {
    await client.query('SET session_replication_role = replica')
    await client.query(
      `INSERT INTO document (authority_id, plan_id, title, file_name, media_type, sha256, bytes, content)
       SELECT authority_id, id, title, title || '.txt', 'text/plain', encode(sha256(convert_to(title, 'UTF8')), 'hex'), '', '' FROM plan WHERE authority_id = $1`,
      [authority],
    )
    await client.query(
      `INSERT INTO block (authority_id, document_id, ordinal, kind, section, start_at, end_at, words)
       SELECT d.authority_id, d.id, n, 'paragraph', 0, n * 100, n * 100 + 90,
         (SELECT string_agg((ARRAY['推进', '建设', '完善', '产业', '湖区', '生态', '公共', '服务', '体系', '改革', '创新', '乡村', '城市', '交通', '教育', '健康'])[1 + (n * 7 + k * 11 + k * k) % 16], '')
           FROM generate_series(1, 40) k) || CASE WHEN n % 1000 = 7 THEN '抽水蓄能电站。' ELSE '。' END
       FROM document d, generate_series(1, $2::int) n WHERE d.authority_id = $1`,
      [authority, paragraphs],
    )
    await client.query('SET session_replication_role = DEFAULT')
    await client.query('VACUUM ANALYZE block')
  })
}
