import { runInTerminal } from './portal/terminal.ts';

await runInTerminal({ watch: false });
