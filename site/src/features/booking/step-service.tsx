import { Icon } from '#site/components/ui/icon.tsx';
import { shieldCheck } from '#site/components/ui/icons.ts';
import { check } from '#site/components/ui/icons-common.ts';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/booking.ts';
import { words as common } from '#site/messages/common.ts';
import type { StepProps } from './step-props.ts';

/** The prices to choose from, what the service includes, and how it is done. */
export function StepService({ view, form, problems, change }: StepProps) {
  const w = words().service;
  const { service, tiers, support } = view;
  return (
    <>
      <p className="text-md text-ink-2">
        {service.summary} {service.promise && <b className="text-ink">{service.promise}.</b>}
        {service.promise && !support.openNow && ` ${common().countsFromOpening}`}
      </p>
      <RadioCards
        name="tier"
        legend={w.tier}
        hint={w.tierHint}
        error={problems.tier}
        value={form.tier || null}
        onChange={(tier) => change({ tier })}
        options={tiers.map((tier) => ({
          value: tier.key,
          label: tier.name,
          text: (
            <>
              {tier.description}
              {tier.minutes > 0 && <span className="block text-ink">{w.minutes(tier.minutes)}</span>}
            </>
          ),
          end: <span className="text-lg">{rupees(tier.price, { short: true })}</span>,
        }))}
      />
      <div className="grid gap-6 border-t border-line pt-5 desk:grid-cols-2">
        {service.included.length > 0 && (
          <div>
            <h3>{w.included}</h3>
            <ul className="mt-2 grid gap-1.5">
              {service.included.map((point) => (
                <li key={point} className="flex items-start gap-2 text-md text-ink-2">
                  <Icon icon={check} className="mt-0.5 text-ok" />
                  {point}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3>{w.how}</h3>
          <p className="mt-2 flex items-start gap-2 text-md text-ink-2">
            <Icon icon={shieldCheck} className="mt-0.5 text-brand-text" />
            <span>
              {w.consent} {w.hours(support.hoursText)}
            </span>
          </p>
        </div>
      </div>
    </>
  );
}
