import '@fontsource-variable/inter/index.css';
import '@fontsource/noto-sans-devanagari/400.css';
import '@fontsource/noto-sans-kannada/400.css';
import '@payloadcms/next/css';
import './panel.css';
import './desk/parts.css';
import './desk/queues.css';
import './desk/ticket.css';
import './desk/thread.css';
import './desk/money.css';
import './desk/secrets.css';
import './desk/extras.css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import config from '#cms/payload.config.ts';
import { importMap } from './admin/importMap.js';

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  return handleServerFunctions({ ...args, config, importMap });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
