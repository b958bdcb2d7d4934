import type { FieldProblems } from '#kernel/errors.ts';
import { Notice } from '#site/components/ui/notice.tsx';
import { words as fileWords } from '#site/messages/attachments.ts';
import { words } from '#site/messages/booking.ts';

/** How many details need another look, with the way to each; read out when one wants to go on. */
export function ProblemSummary({ problems, tried }: { problems: FieldProblems; tried: number }) {
  const count = Object.keys(problems).length;
  if (count === 0 || tried === 0) return null;
  return (
    <Notice key={tried} tone="bad" title={words().problems.title(count)}>
      {count > 1 && (
        <ul>
          {Object.entries(problems).map(([path, problem]) => (
            <li key={path}>
              <button
                type="button"
                className="min-h-8 py-1 text-left underline underline-offset-3"
                onClick={() => focusField(path)}
              >
                {labelOf(path)}
              </button>
              <span className="sr-only">: {problem}</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function focusField(path: string): void {
  const field = document.getElementById(path) ?? document.getElementsByName(path)[0];
  field?.focus();
}

function labelOf(path: string): string {
  const { service, details, contact } = words();
  const labels: Record<string, string> = {
    tier: service.tier,
    category: details.category,
    categoryOther: details.categoryOther,
    subject: details.subject,
    description: details.description,
    urgency: details.urgency,
    'contact.name': contact.name,
    'contact.phone': contact.phone,
    'contact.email': contact.email,
    'contact.method': contact.method,
    'contact.time': contact.time,
  };
  return labels[path] ?? fileWords().legend;
}
