import type { ReactNode } from 'react';

/** One subject beside the conversation. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="desk-side-card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
