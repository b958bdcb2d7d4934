import type { AddressView } from '#collections/customers/page-views.ts';
import type { AreaCheck } from '#collections/services/view.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import { normalisePin, pinStateWarning } from '#kernel/pin.ts';
import type { State } from '#kernel/states.ts';
import { Input, Select } from '#site/components/ui/field.tsx';
import { words } from '#site/messages/profile.ts';
import { areaWords } from './area-words.ts';
import { FieldNote } from './field-note.tsx';
import type { Watched } from './read-profile.ts';
import { useArea } from './use-area.ts';

type Props = {
  address: AddressView | null;
  area: AreaCheck | null;
  states: readonly State[];
  errors: FieldProblems;
  watched: Watched;
};

/** The address, with what its PIN code says about the service area while it is typed. */
export function AddressFields(props: Props) {
  const { address, states, errors } = props;
  const { pin, stateCode } = props.watched;
  const w = words();
  const { area, looking } = useArea(pin, props.area);
  const said = area && areaWords(area);
  const warning = pinStateWarning({ pin: normalisePin(pin), stateCode });
  return (
    <fieldset className="grid gap-4 border-t border-line pt-6">
      <legend className="sr-only">{w.address}</legend>
      <p className="text-lg font-semibold" aria-hidden="true">
        {w.address}
      </p>
      <Input
        name="address.line1"
        label={w.line1}
        defaultValue={address?.line1}
        autoComplete="address-line1"
        maxLength={120}
        required
        error={errors['address.line1']}
      />
      <div className="grid items-start gap-4 tab:grid-cols-2">
        <Input
          name="address.line2"
          label={w.line2}
          optional
          defaultValue={address?.line2 ?? ''}
          autoComplete="address-line2"
          maxLength={120}
          error={errors['address.line2']}
        />
        <Input
          name="address.landmark"
          label={w.landmark}
          optional
          defaultValue={address?.landmark ?? ''}
          placeholder={w.landmarkHint}
          maxLength={120}
          error={errors['address.landmark']}
        />
        <Input
          name="address.city"
          label={w.city}
          defaultValue={address?.city}
          autoComplete="address-level2"
          maxLength={120}
          required
          error={errors['address.city']}
        />
        <Input
          name="address.pin"
          label={w.pin}
          defaultValue={address?.pin}
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={7}
          required
          error={errors['address.pin']}
        />
      </div>
      <div className="grid min-h-6 gap-1" role="status">
        {looking && <FieldNote tone="quiet">{w.area.looking}</FieldNote>}
        {!looking && said && <FieldNote tone={said.good ? 'ok' : 'info'}>{said.text}</FieldNote>}
        {warning && <FieldNote tone="wait">{warning}</FieldNote>}
      </div>
      <Select
        name="address.stateCode"
        label={w.state}
        hint={w.stateHint}
        options={[
          { value: '', label: w.stateChoose },
          ...states.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        defaultValue={address?.stateCode ?? ''}
        autoComplete="address-level1"
        required
        error={errors['address.stateCode']}
      />
    </fieldset>
  );
}
