export const faultKinds = [
  'hang',
  'hang-after-commit',
  'reset-after-commit',
  '429',
  '500',
  'html-502',
  'null-body',
  'html-200',
] as const;

export type FaultKind = (typeof faultKinds)[number];
type Fault = { route: string; kind: FaultKind; count: number };

export type Faults = {
  add(fault: Fault): void;
  /** The fault for this call of the route, used up by one; null for none. */
  take(route: string): FaultKind | null;
  list(): Fault[];
  clear(): void;
};

/** Faults wait per route name (`*` means every route of the vendor's API); the oldest goes first. */
export function makeFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => {
      faults.push({ ...fault });
    },
    take: (route) => {
      const fault = faults.find((one) => one.route === route || one.route === '*');
      if (fault === undefined) return null;
      fault.count -= 1;
      faults = faults.filter((one) => one.count > 0);
      return fault.kind;
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear: () => {
      faults = [];
    },
  };
}
