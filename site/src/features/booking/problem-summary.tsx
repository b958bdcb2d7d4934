import type { FieldProblems } from '#kernel/errors.ts';
import { Notice } from '#site/components/ui/notice.tsx';
import { words } from '#site/messages/booking.ts';

/** How many details need another look; read out when one wants to go on. The sentences stand at the fields. */
export function ProblemSummary({ problems, tried }: { problems: FieldProblems; tried: number }) {
  const count = Object.keys(problems).length;
  if (count === 0 || tried === 0) return null;
  return (
    <Notice key={tried} tone="bad" title={words().problems.title(count)}>
      {count > 1 && (
        <ul className="list-disc pl-5">
          {Object.entries(problems).map(([path, problem]) => (
            <li key={path}>{problem}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
