/** The event with which an HTTP API hands over a plain GET. */
export function getEvent(path: string, cookies: readonly string[] = []) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    cookies: [...cookies],
    headers: { host: 'outcomes.example', accept: 'text/html', 'accept-language': 'en' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      authentication: null,
      authorizer: {},
      domainName: 'outcomes.example',
      domainPrefix: 'outcomes',
      http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: 'bench',
      routeKey: '$default',
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 1_767_225_600_000,
    },
    body: null,
    isBase64Encoded: false,
  }
}
