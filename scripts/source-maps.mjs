import { setSourceMapsSupport } from 'node:module';

// For `node --import`: errors keep the lines of our source. `--enable-source-maps` would also read and keep the map of
// every file of every library, which nobody looks at.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
