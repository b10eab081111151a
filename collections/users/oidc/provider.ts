import * as client from 'openid-client';
import type { OidcSettings } from './settings';

/** What is kept between leaving for the identity provider and coming back. */
export type Round = { state: string; nonce: string; verifier: string };

let known: { issuer: string; found: Promise<client.Configuration> } | undefined;

/** Plain HTTP is for identity providers on this very machine. */
const isLocal = (issuer: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(issuer);

/** What the provider says of itself, asked once; asked again when that failed. */
function configurationOf({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  if (known?.issuer === issuer) return known.found;
  const found = client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: 10,
    ...(isLocal(issuer) ? { execute: [client.allowInsecureRequests] } : {}),
  });
  known = { issuer, found };
  found.catch(() => {
    known = undefined;
  });
  return found;
}

/** Where to send somebody who signs in with the provider (authorisation code with PKCE). */
export async function startRound(settings: OidcSettings, redirectUri: string): Promise<{ url: URL; round: Round }> {
  const configuration = await configurationOf(settings);
  const round = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: settings.scope,
    code_challenge: await client.calculatePKCECodeChallenge(round.verifier),
    code_challenge_method: 'S256',
    state: round.state,
    nonce: round.nonce,
  });
  return { url, round };
}

/**
 * The claims of whoever came back: of the id token, whose signature, issuer, audience, time and nonce are checked, and of the userinfo.
 * @throws Error when anything of it does not hold
 */
export async function finishRound(settings: OidcSettings, cameTo: URL, round: Round): Promise<Record<string, unknown>> {
  const configuration = await configurationOf(settings);
  const tokens = await client.authorizationCodeGrant(configuration, cameTo, {
    pkceCodeVerifier: round.verifier,
    expectedState: round.state,
    expectedNonce: round.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no id token.');
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {};
  return { ...more, ...claims };
}
