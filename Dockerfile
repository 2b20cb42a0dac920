# The whole app in one image: `docker build -t easel .`. No setting and no secret is inside; docs/deploy.md says which to give.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 EASEL_OUTPUT=standalone
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 EASEL_DATA_DIR=/data
# Another user than root, and the only folder it may write to.
RUN mkdir /data && chown node:node /data
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health?live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# A submit that is under way may take 20 s, and over v1 three minutes: give it as long to stop.
STOPSIGNAL SIGTERM
CMD ["node", "server.js"]
