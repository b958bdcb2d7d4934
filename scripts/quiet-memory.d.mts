/** Sweeps once the process is quiet after work. @param span milliseconds over which that is judged */
export function giveBackWhenQuiet(span: number, sweep: () => void): void;
