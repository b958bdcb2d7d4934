import type { DeadJob } from '#collections/deliveries/operations/dead-jobs.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { RetryButton } from './retry-button.tsx';
import { words } from './words.ts';

/** Where the card "Jobs that gave up" leads to. */
export const deadJobsId = 'dead-jobs';

/** Jobs that used up their attempts, each with the way to try it again. */
export function DeadJobs({ jobs }: { jobs: readonly DeadJob[] }) {
  const text = words();
  const columns = text.jobColumns;
  const names: Readonly<Record<string, string>> = text.jobs;
  return (
    <section className="desk-section" id={deadJobsId}>
      <h2>{text.deadJobs}</h2>
      <p>{jobs.length === 0 ? text.noDeadJobs : text.deadJobsText}</p>
      {jobs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{columns.job}</th>
              <th>{columns.about}</th>
              <th>{columns.attempts}</th>
              <th>{columns.problem}</th>
              <th>{columns.since}</th>
              <th>{columns.again}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.id}>
                <td>{names[job.name] ?? job.name}</td>
                <td>{job.about}</td>
                <td>{job.attempts}</td>
                <td className="desk-words">{job.problem}</td>
                <td>{formatDateTime(new Date(job.since))}</td>
                <td>
                  <RetryButton id={job.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
