import type { ReactNode } from 'react';
import { Notice } from '#site/components/ui/notice.tsx';
import type { Problem } from '#site/lib/api.ts';

/** What the server said, above the button. Problems of single fields are at their fields. */
export function FormProblem({ problem, children }: { problem: Problem | null; children?: ReactNode }) {
  if (!problem) return null;
  return (
    <Notice tone="bad">
      <p>{problem.message}</p>
      {children}
    </Notice>
  );
}
