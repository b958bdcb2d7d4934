import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The least that can answer a list from the same database: Node, pg, one prepared statement, a template string. No
 * session, no layout, no safety; what everything else is held against in the same run.
 */
const [url = '', account = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query<{ number: string; subject: string; status: string; at: Date }>({
    name: 'list',
    text: `select number, subject, status, created_at as at from tickets where account_id = $1 order by created_at desc, id desc limit 20`,
    values: [account],
  });
  const items = rows.map(
    (row) =>
      `<li><a href="/t/${row.number}">${row.number}</a> ${row.subject} ${row.status} ${row.at.toISOString()}</li>`,
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Tickets</title><ol>${items.join('')}</ol>`);
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
