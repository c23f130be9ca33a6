// A real OpenID Provider (npm oidc-provider) on a free port of loopback, with two people; prints its issuer and runs until it is killed.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const people = {
  'mori-1': { login: 't.mori', password: 'mori-no-aikotoba', name: '森 太一', amr: ['pwd'] },
  'ono-2': { login: 's.ono', password: 'ono-no-aikotoba', name: '小野 沙織', amr: ['pwd', 'hwk'] },
};

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const provide = issuer => new Provider(issuer, {
  clients: [{
    client_id: 'daicho', client_secret: 'shared-secret', application_type: 'native', token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: ['http://127.0.0.1/sign-in/oidc'], grant_types: ['authorization_code'], response_types: ['code'],
  }],
  jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'k1' }] },
  pkce: { required: () => true, methods: ['S256'] },
  claims: { openid: ['sub', 'amr'], profile: ['name', 'preferred_username'] },
  cookies: { keys: ['only for this test'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, name: people[id].name, preferred_username: people[id].login }) },
});

async function read(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

// The login page with its password, and consent given without asking: the client is the government's own.
async function interact(provider, request, response) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'consent') {
    const grant = grantId ? await provider.Grant.find(grantId) : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope('openid profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  }
  if (request.method === 'POST') {
    const form = await read(request);
    const found = Object.entries(people).find(([, p]) => p.login === form.get('login') && p.password === form.get('password'));
    if (found) return provider.interactionFinished(request, response, { login: { accountId: found[0], amr: found[1].amr } }, { mergeWithLastSubmission: false });
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end('<!doctype html><title>login</title><main><form method="post"><input name="login"><input name="password" type="password"><button>login</button></form></main>');
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = provide(issuer);
  const callback = provider.callback();
  server.on('request', (request, response) => request.url.startsWith('/interaction/')
    ? interact(provider, request, response).catch(problem => { response.statusCode = 500; response.end(`${problem}`); })
    : callback(request, response));
  console.log(`issuer ${issuer}`);
});
