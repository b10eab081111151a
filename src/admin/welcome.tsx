import type { Payload, TypedUser, Where } from 'payload';
import { staffOf } from '../../collections/access';
import { fill, type Locale, type MessageValues, type Text } from '../messages/text';
import { messages } from './messages';
import './admin.css';

type Props = { payload: Payload; user?: TypedUser | null; i18n: { language: string } };

/** The top of the dashboard: where this person works, the figures that ask for action, and the four steps of the work. */
export async function Welcome({ payload, user, i18n }: Props) {
  const staff = staffOf({ user: user ?? null });
  if (!staff || !user) return null;
  const locale: Locale = i18n.language === 'en' ? 'en' : 'vi';
  const say = (text: Text, values?: MessageValues) => fill(text[locale], values);
  const count = async (collection: 'procedures' | 'dossiers', where: Where) =>
    (await payload.count({ collection, where, user, overrideAccess: false })).totalDocs;
  const province = staff.province
    ? (
        await payload.findByID({
          collection: 'provinces',
          id: staff.province,
          disableErrors: true,
          overrideAccess: true,
        })
      )?.name
    : undefined;

  const figures = [
    { label: say(messages.procedures), value: await count('procedures', {}), query: '' },
    {
      label: say(messages.drafts),
      value: await count('procedures', { _status: { equals: 'draft' } }),
      query: '?where[or][0][and][0][_status][equals]=draft',
    },
    ...(await Promise.all(
      [1, 2, 3, 4].map(async (level) => ({
        label: say(messages.atLevel, { level }),
        value: await count('procedures', { level: { equals: level } }),
        query: `?where[or][0][and][0][level][equals]=${level}`,
      })),
    )),
  ];
  const waiting = await count('dossiers', { state: { equals: 'submitted' } });

  return (
    <section className="pc-welcome">
      <h1>{say(messages.welcome, { name: staff.name })}</h1>
      <p>{province ?? say(messages.welcomeAll)}</p>
      <ul className="pc-welcome__figures">
        {figures.map(({ label, value, query }) => (
          <li key={label}>
            <a href={`/admin/collections/procedures${query}`}>
              <strong>{value}</strong> {label}
            </a>
          </li>
        ))}
        <li>
          <a href="/admin/collections/dossiers?where[or][0][and][0][state][equals]=submitted">
            <strong>{waiting}</strong> {say(messages.dossiersNew)}
          </a>
        </li>
      </ul>
      <h2>{say(messages.firstSteps)}</h2>
      <ol>
        {[messages.stepFind, messages.stepEdit, messages.stepForm, messages.stepPublish].map((text) => (
          <li key={text.vi}>{say(text)}</li>
        ))}
      </ol>
    </section>
  );
}
