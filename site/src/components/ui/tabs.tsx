import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { tab, tabList } from './recipes/surface.ts';

type Props = {
  label: string;
  tabs: readonly { value: string; label: string; content: ReactNode }[];
  defaultValue?: string;
};

/** Panels inside an island. For views of a page use the links of `tabs.astro`. */
export function Tabs({ label, tabs, defaultValue = tabs[0]?.value }: Props) {
  return (
    <Base.Root defaultValue={defaultValue}>
      <Base.List className={tabList} aria-label={label}>
        {tabs.map(({ value, label: text }) => (
          <Base.Tab key={value} value={value} className={tab}>
            {text}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ value, content }) => (
        <Base.Panel key={value} value={value} className="pt-4">
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
