import { useState } from 'react';
import { Badge } from '#site/components/ui/badge.tsx';
import { Button, LinkButton } from '#site/components/ui/button.tsx';
import { Dialog } from '#site/components/ui/dialog.tsx';
import { Checkbox, Input, Select, Textarea } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { PasswordInput } from '#site/components/ui/password-input.tsx';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { Skeleton } from '#site/components/ui/skeleton.tsx';
import { Stepper } from '#site/components/ui/stepper.tsx';
import { Tabs } from '#site/components/ui/tabs.tsx';
import { showToast } from '#site/lib/toast.ts';

/** The components of islands, for `/dev/ui`. */
export function IslandGallery() {
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState(2);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={() => setOpen(true)}>
          Open a dialog
        </Button>
        <Button busy busyLabel="Saving…">
          Save
        </Button>
        <LinkButton href="#islands">Link</LinkButton>
        <Button
          onClick={() =>
            showToast({ text: 'Ticket archived.', undo: () => showToast({ text: 'It is back.' }) })
          }
        >
          Toast
        </Button>
        <Badge tone="wait">Waiting for you</Badge>
      </div>
      <Stepper
        current={step}
        onStep={setStep}
        steps={[{ label: 'Service' }, { label: 'Details' }, { label: 'Contact' }]}
      />
      <Input name="island-name" label="Name" error="Please enter your name." />
      <PasswordInput name="island-password" label="Password" meter={() => ({})} />
      <Textarea name="island-note" label="Note" optional />
      <Select name="island-state" label="State" options={[{ value: '29', label: 'Karnataka' }]} />
      <Checkbox name="island-tick" label="Tick" />
      <RadioCards
        name="island-tier"
        legend="Tier"
        columns={2}
        defaultValue="q"
        options={[
          { value: 'q', label: 'Quick fix', end: '₹499' },
          { value: 's', label: 'Standard', end: '₹749' },
        ]}
      />
      <Tabs
        label="Example"
        tabs={[
          { value: 'a', label: 'First', content: 'First panel' },
          { value: 'b', label: 'Second', content: <Skeleton lines={2} /> },
        ]}
      />
      <Notice tone="bad" title="That did not work">
        <p>Please try again.</p>
      </Notice>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Cancel this ticket?"
        text="You get ₹499.00 back in 5 to 7 days."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Cancel the ticket
            </Button>
          </>
        }
      />
    </div>
  );
}
