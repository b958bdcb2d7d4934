import { type DeviceKind, deviceKinds } from '#collections/devices/contract.ts';
import { Input, Select } from '#site/components/ui/field.tsx';
import { words } from '#site/messages/devices.ts';
import type { BookingForm } from './form.ts';
import type { StepProps } from './step-props.ts';

/** Which of her devices it is about: one that is known, or one that becomes known with this booking. */
export function DeviceFields({ form, problems, change, view }: StepProps) {
  const w = words();
  const { deviceId, newDevice } = form;
  const { devices } = view;
  const set = (part: Partial<BookingForm['newDevice']>) => change({ newDevice: { ...newDevice, ...part } });
  return (
    <>
      <Select
        name="deviceId"
        label={w.label}
        optional
        value={deviceId}
        error={problems.deviceId}
        onChange={(event) => change({ deviceId: event.target.value })}
        options={[
          { value: '', label: w.none },
          ...devices.map(({ id, name, system }) => ({
            value: id,
            label: system ? `${name} (${system})` : name,
          })),
          { value: 'new', label: devices.length > 0 ? w.another : w.add },
        ]}
      />
      {deviceId === 'new' && (
        <div className="grid items-start gap-6 border-l-2 border-line pl-4 desk:grid-cols-3">
          <Input
            name="newDevice.name"
            label={w.name}
            hint={w.nameHint}
            value={newDevice.name}
            error={problems['newDevice.name']}
            maxLength={80}
            required
            onChange={(event) => set({ name: event.target.value })}
          />
          <Select
            name="newDevice.kind"
            label={w.kind}
            hint={w.kindHint}
            value={newDevice.kind}
            error={problems['newDevice.kind']}
            required
            onChange={(event) => set({ kind: event.target.value as DeviceKind | '' })}
            options={[
              { value: '', label: w.choose },
              ...deviceKinds.map((value) => ({ value, label: w.kinds[value] })),
            ]}
          />
          <Input
            name="newDevice.system"
            label={w.system}
            hint={w.systemHint}
            optional
            value={newDevice.system}
            error={problems['newDevice.system']}
            maxLength={80}
            onChange={(event) => set({ system: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
