import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Workspace packages are read from their sources, so that no build order matters.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // the server refuses a change that seems to come from another origin: the Host stays what the browser said
  server: { proxy: { '/api': { target: process.env.LANTU_API ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// }],
        },
      },
    },
  },
})
