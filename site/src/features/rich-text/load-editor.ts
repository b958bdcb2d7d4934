import type { ComponentType } from 'react';
import type { EditorProps } from './editor-props.ts';

/** Kept once it is there, so that going back to where it was shows it at once. */
let loaded: ComponentType<EditorProps> | null = null;

/** The editor if it has been fetched before. */
export function loadedEditor(): ComponentType<EditorProps> | null {
  return loaded;
}

/** Fetches the editor: it is large, and only whoever writes needs it. */
export async function loadEditor(): Promise<ComponentType<EditorProps>> {
  loaded ??= (await import('./editor.tsx')).default;
  return loaded;
}

/** Fetches the editor ahead of its use, so that it is there when it is needed. */
export function preloadEditor(): void {
  void loadEditor().catch(() => undefined);
}
