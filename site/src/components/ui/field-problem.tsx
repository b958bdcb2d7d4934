import { Icon } from './icon.tsx';
import { circleAlert } from './icons-common.ts';
import { fieldError } from './recipes/field.ts';

/** The problem of a control, in words and with a sign. */
export function FieldProblem({ id, text }: { id: string | undefined; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={id} className={fieldError}>
      <Icon icon={circleAlert} size={16} className="mt-0.5" />
      {text}
    </p>
  );
}
