# Masthead as an image. What is built is one bundle; at run time it needs Node and two packages with WebAssembly.
FROM node:20-bookworm-slim AS build
WORKDIR /masthead
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN mkdir data

FROM node:20-bookworm-slim
WORKDIR /masthead
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/masthead/data
COPY package.json ./
COPY --from=build /masthead/node_modules/@electric-sql/pglite node_modules/@electric-sql/pglite
COPY --from=build /masthead/node_modules/@prisma/schema-engine-wasm node_modules/@prisma/schema-engine-wasm
COPY prisma prisma
COPY schema schema
COPY --from=build /masthead/dist dist
# The embedded database, where DATABASE_URL names no other.
COPY --from=build --chown=node:node /masthead/data data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
