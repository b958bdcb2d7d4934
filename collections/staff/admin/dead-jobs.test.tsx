import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeadJobs } from './dead-jobs.tsx';

const job = {
  id: '41',
  name: 'deliver',
  about: 'ticket-booked → asha@example.com',
  attempts: 12,
  problem: 'the mail server <said> no',
  since: '2026-11-22T04:30:00.000Z',
  lastTriedAt: '2026-11-22T05:30:00.000Z',
};

test('a job that gave up is shown with what it was about, its error and a way to try again', () => {
  const page = renderToStaticMarkup(<DeadJobs jobs={[job, { ...job, id: '42', name: 'a-new-job' }]} />);
  for (const words of ['Send a mail', 'a-new-job', 'asha@example.com', '>12<', '22 Nov 2026, 10:00 am'])
    expect(page).toContain(words);
  expect(page).toContain('the mail server &lt;said&gt; no');
  expect(page.match(/<button[^>]*>Try again<\/button>/g)).toHaveLength(2);
});

test('without such jobs it says so, and the card’s link still leads somewhere', () => {
  const page = renderToStaticMarkup(<DeadJobs jobs={[]} />);
  expect(page).toContain('id="dead-jobs"');
  expect(page).toContain('None.');
  expect(page).not.toContain('<table');
});
