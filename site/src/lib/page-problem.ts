/** Why a page could not be shown, for the error page. */
export type PageProblem = {
  kind: 'not_found' | 'too_many' | 'busy' | 'broken';
  requestId: string;
  retryAfter: number | null;
};

/** HTTP status of each kind. */
export const statusOfProblem = {
  not_found: 404,
  too_many: 429,
  busy: 503,
  broken: 500,
} as const satisfies Record<PageProblem['kind'], number>;

/** Ends a page's work in its frontmatter; the middleware makes the answer of it. */
export class PageStop extends Error {
  readonly outcome: { to: 'log-in' } | { to: 'problem'; problem: PageProblem };

  constructor(outcome: PageStop['outcome'], cause?: unknown) {
    super(
      outcome.to === 'log-in' ? 'a session is needed' : `the page cannot be shown: ${outcome.problem.kind}`,
      { cause },
    );
    this.name = 'PageStop';
    this.outcome = outcome;
  }
}

/** For a page that finds out by itself that there is nothing here. */
export function pageNotFound(requestId: string): PageStop {
  return new PageStop({ to: 'problem', problem: { kind: 'not_found', requestId, retryAfter: null } });
}
