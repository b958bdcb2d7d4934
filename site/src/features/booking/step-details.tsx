import { type Category, categories, descriptionLimit, urgencies } from '#collections/tickets/contract.ts';
import { Input, Select } from '#site/components/ui/field.tsx';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { AttachmentsField } from '#site/features/attachments/attachments-field.tsx';
import type { Uploads } from '#site/features/attachments/use-uploads.ts';
import { RichTextField } from '#site/features/rich-text/rich-text-field.tsx';
import { words } from '#site/messages/booking.ts';
import { DeviceFields } from './device-fields.tsx';
import type { StepProps } from './step-props.ts';
import { Suggested } from './suggested-articles.tsx';

type Props = StepProps & {
  uploads: Uploads;
  /** Changes when another draft takes the place of this one, so that the editor begins anew. */
  generation: number;
  onLeave: (field: string) => void;
};

/** What is wrong, with which device, how urgent it is, and files that show it. */
export function StepDetails({ form, problems, change, uploads, generation, onLeave, view }: Props) {
  const w = words().details;
  return (
    <>
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Select
          name="category"
          label={w.category}
          value={form.category}
          error={problems.category}
          required
          onChange={(event) => change({ category: event.target.value as Category | '' })}
          options={[
            { value: '', label: w.categoryChoose },
            ...categories.map((value) => ({ value, label: w.categories[value] })),
          ]}
        />
        {form.category === 'other' && (
          <Input
            name="categoryOther"
            label={w.categoryOther}
            value={form.categoryOther}
            error={problems.categoryOther}
            maxLength={100}
            required
            onChange={(event) => change({ categoryOther: event.target.value })}
          />
        )}
      </div>
      <Input
        name="subject"
        label={w.subject}
        hint={w.subjectHint}
        value={form.subject}
        error={problems.subject}
        maxLength={200}
        required
        onChange={(event) => change({ subject: event.target.value })}
      />
      <DeviceFields {...{ form, problems, change, view }} />
      <Suggested subject={form.subject} />
      <RichTextField
        key={generation}
        id="description"
        label={w.description}
        hint={w.descriptionHint}
        value={form.description}
        error={problems.description}
        max={descriptionLimit}
        onChange={(description) => change({ description })}
        onBlur={() => onLeave('description')}
      />
      <RadioCards
        name="urgency"
        legend={w.urgency}
        columns={2}
        error={problems.urgency}
        value={form.urgency || null}
        onChange={(urgency) => change({ urgency })}
        options={urgencies.map((value) => ({ value, ...w.urgencies[value] }))}
      />
      <AttachmentsField uploads={uploads} error={problems.attachments ?? firstOf(problems, 'attachments.')} />
    </>
  );
}

function firstOf(problems: Record<string, string>, start: string): string | undefined {
  return Object.entries(problems).find(([path]) => path.startsWith(start))?.[1];
}
