import { fill, type Locale } from '../../messages/text';
import { toolTexts } from './tool-messages';
import type { OfferedTool } from './tools';

/** The screens that are no lists, as links: on most screens the menu that has them is closed. */
export function ToolRow({ tools, admin, locale }: { tools: readonly OfferedTool[]; admin: string; locale: Locale }) {
  if (tools.length === 0) return null;
  return (
    <section aria-labelledby="cat-tools">
      <h2 id="cat-tools">{toolTexts.heading[locale]}</h2>
      <ul className="cat-tools">
        {tools.map(({ id, href, title, text, count }) => (
          <li key={id}>
            <a href={`${admin}${href}`}>
              <strong>{title[locale]}</strong>{' '}
              <span className={count > 0 ? 'cat-warn' : 'cat-quiet'}>{fill(text[locale], { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
