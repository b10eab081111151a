import { describe, expect, it } from 'vitest';
import { addressAsked } from '../../src/server/address';

const asked = (host: string, localAddress = '127.0.0.1', listens = '0.0.0.0') =>
  addressAsked({ host: listens, port: 3000 })({ host, protocol: 'http', socket: { localAddress, localPort: 3000 } });

describe('without SERVER_URL the host that is asked is believed', () => {
  it.each([
    ['localhost:3000', '127.0.0.1'],
    ['LOCALHOST', '127.0.0.1'],
    ['localhost:8080', '172.17.0.2'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['127.9.9.9', '127.0.0.1'],
    ['[::1]:3000', '::1'],
    ['192.168.1.5:3000', '192.168.1.5'],
    ['192.168.1.5:3000', '::ffff:192.168.1.5'],
    ['[fd00::5]:3000', 'fd00::5'],
  ])('%s at %s', (host, local) => {
    expect(asked(host, local)).toBe(`http://${host}`);
  });

  it('and what HOST names', () => {
    expect(asked('10.0.0.7', '172.17.0.2', '10.0.0.7')).toBe('http://10.0.0.7');
  });
});

describe('any other is not', () => {
  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.evil.example',
    '192.168.1.6:3000',
    '0.0.0.0',
    'evil"><script>',
    'localhost/evil',
    '[::2]',
    '',
  ])('%s', (host) => {
    expect(asked(host, '192.168.1.5')).toBe('http://localhost:3000');
  });

  it('nor before there is a connection', () => {
    const address = addressAsked({ host: '0.0.0.0', port: 3000 });
    expect(address({ host: 'evil.example', protocol: 'https', socket: {} })).toBe('http://localhost:3000');
  });
});
