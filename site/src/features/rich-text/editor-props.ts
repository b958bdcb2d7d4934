export type EditorProps = {
  id: string;
  /** Read when the editor appears; later changes come from the editor itself. */
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  onFail: () => void;
  invalid: boolean;
  describedBy: string | undefined;
};
