import { englishStringTranslator, type RJSFValidationError, TranslatableString } from '@rjsf/utils';

const words: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.ArrayItemTitle]: 'Dòng',
  [TranslatableString.EmptyArray]: 'Chưa có dòng nào.',
  [TranslatableString.YesLabel]: 'Có',
  [TranslatableString.NoLabel]: 'Không',
  [TranslatableString.ErrorsLabel]: 'Cần sửa',
  [TranslatableString.AddButton]: 'Thêm',
  [TranslatableString.AddItemButton]: 'Thêm dòng',
  [TranslatableString.CopyButton]: 'Chép',
  [TranslatableString.MoveDownButton]: 'Chuyển xuống',
  [TranslatableString.MoveUpButton]: 'Chuyển lên',
  [TranslatableString.RemoveButton]: 'Xóa',
  [TranslatableString.ClearButton]: 'Xóa nội dung',
};

/** rjsf's own words, for its `translateString`. */
export function translateString(word: TranslatableString, params?: string[]): string {
  return words[word] ?? englishStringTranslator(word, params);
}

const messages: Record<string, (limit: unknown) => string> = {
  required: () => 'Hãy điền mục này.',
  pattern: () => 'Chưa đúng dạng.',
  format: () => 'Chưa đúng dạng.',
  minLength: (limit) => (limit === 1 ? 'Hãy điền mục này.' : `Cần ít nhất ${limit} ký tự.`),
  maxLength: (limit) => `Nhiều nhất ${limit} ký tự.`,
  minItems: (limit) => `Cần ít nhất ${limit}.`,
  maxItems: (limit) => `Nhiều nhất ${limit}.`,
  minimum: (limit) => `Không được nhỏ hơn ${limit}.`,
  maximum: (limit) => `Không được lớn hơn ${limit}.`,
  enum: () => 'Hãy chọn trong danh sách.',
  const: () => 'Hãy chọn trong danh sách.',
  type: () => 'Hãy điền mục này.',
};

/** The errors in Vietnamese, one per field, for rjsf's `transformErrors`. That a condition failed is said by what it asks for. */
export function vietnameseErrors(errors: RJSFValidationError[]): RJSFValidationError[] {
  const seen = new Set<string>();
  return errors.flatMap((error) => {
    const property = (error.property ?? '').replace(/^\./, '');
    if (error.name === 'if' || seen.has(property)) return [];
    seen.add(property);
    const message = messages[error.name ?? '']?.(error.params?.limit) ?? 'Chưa đúng.';
    return [{ ...error, message, stack: error.title ? `${error.title}: ${message}` : message }];
  });
}
