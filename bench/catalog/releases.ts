import { createHash } from 'node:crypto';
import { seedAgencies, seedPlaces, seedProcedures, seedSectors } from '../../seed/read';
import { canonicalText } from '../../src/form/canonical';
import type { ReleaseStore } from '../../src/portal/read-model/ports';
import type { Procedure } from '../../src/procedure/procedure';
import type { Release } from '../../src/service-list/release';

/** What turns one real procedure into the many of a province: the words offices put behind a name. */
const qualifiers =
  'hộ kinh doanh; đất ở đô thị; rừng sản xuất; tàu cá; hóa chất; phế liệu; người có công; trẻ em; người cao tuổi; doanh nghiệp; hợp tác xã; xe cơ giới; công trình cấp III; phòng cháy; thuốc thú y; giống cây trồng; khoáng sản; tài nguyên nước; báo chí; di sản văn hóa; thể thao; du lịch; khám bệnh; dược phẩm; giáo dục mầm non; đại học; lao động nước ngoài; bảo hiểm; trợ giúp xã hội; quốc tịch; hàng hải; đường thủy; năng lượng; viễn thông; bưu chính; an toàn thực phẩm; đo lường; sở hữu trí tuệ; môi trường; thủy lợi'.split(
    '; ',
  );

const real = seedProcedures();

/** Procedures of a province: every real one under every qualifier. */
export const perProvince = real.length * qualifiers.length;

export function procedureOf(province: string, number: number): Procedure {
  const model = real[number % real.length];
  const qualifier = qualifiers[Math.floor(number / real.length) % qualifiers.length];
  if (!model || !qualifier) throw new Error(`no procedure ${number}`);
  const code = `${1 + (number % 6)}.${String(100_000 + number).slice(0, 6)}`;
  const agency = `${province}.${String(1 + (number % 20)).padStart(2, '0')}`;
  return {
    ...model,
    province,
    key: code,
    code,
    codeAsPrinted: `${code}.000.00.00.${province}`,
    name: `${model.name} đối với ${qualifier}`,
    sector: seedSectors()[number % seedSectors().length]?.id ?? model.sector,
    performers: number % 3 === 0 ? { kind: 'communes' } : { kind: 'department', agency },
  };
}

/** Releases made when they are asked for, so that the bench measures the read model and not a store. */
export function generatedStore(provinces: readonly string[]): ReleaseStore {
  const release = (province: string, sequence: number): Release => {
    const content = canonicalText({ procedure: procedureOf(province, sequence - 1), forms: {} });
    const legacy = [1, 2, 2, 3, 3, 4][sequence % 6];
    return {
      province,
      key: procedureOf(province, sequence - 1).key,
      revision: 1,
      sequence,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      decision: 'seed',
      approver: null,
      releasedAt: '2026-11-22T00:00:00.000Z',
      level: { legacy: legacy === 1 ? 1 : legacy === 2 ? 2 : legacy === 3 ? 3 : 4, current: 'mot-phan', criteria: [] },
    };
  };
  const tails = provinces.map((province) => {
    const { sequence, sha256 } = release(province, perProvince);
    return { province, sequence, sha256 };
  });
  const names = seedAgencies();
  return {
    sequences: async () => tails,
    since: async (province, sequence, limit) =>
      Array.from({ length: Math.min(limit, perProvince - sequence) }, (_, place) =>
        release(province, sequence + 1 + place),
      ),
    references: async () => ({
      provinces: seedPlaces().provinces(),
      sectors: seedSectors(),
      plans: [],
      agencies: provinces.flatMap((province) =>
        Array.from({ length: 20 }, (_, place) => ({
          code: `${province}.${String(1 + place).padStart(2, '0')}`,
          name: names[place % names.length]?.name ?? `Sở ${place}`,
          province,
        })),
      ),
    }),
  };
}
