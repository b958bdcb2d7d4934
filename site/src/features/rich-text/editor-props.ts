export type EditorProps = {
  id: string;
  /** Read when the editor appears; later changes come from the editor itself. */
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  onFail: () => void;
  invalid: boolean;
  describedBy: string | undefined;
  /** Fewer buttons, in one row of a phone; for short texts. */
  compact?: boolean;
  /** Told once the editor is there. */
  onReady?: (controls: EditorControls) => void;
};

/** What can be done to an editor from outside. */
export type EditorControls = {
  /** Takes the text away; the focus stays where it is. */
  clear(): void;
  /** Puts the cursor behind the last letter. */
  focus(): void;
};
