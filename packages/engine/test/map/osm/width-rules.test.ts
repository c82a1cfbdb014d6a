import { describe, expect, it } from 'vitest';
import { RoadClass, WidthSource } from '../../../src/map/network.ts';
import { alleyKindOf, NAME_WIDTH_ROWS, NAME_WORD_ROWS, nameKind, wayWidth } from '../../../src/map/osm/width-rules.ts';
import { tags } from './tags.ts';

const { TAGGED, LANES, NAME, CLASS } = WidthSource;
const widthOf = (text: string, roadClass: RoadClass, name = ''): [number, WidthSource] => {
  const { widthCm, widthSource } = wayWidth(tags(text), roadClass, name);
  return [widthCm, widthSource];
};

describe('names', () => {
  it.each(NAME_WORD_ROWS)('$word is $kind, in any case and spelling of its marks', ({ word, kind, needsNumber }) => {
    for (const name of [`${word} 43`, `${word.toUpperCase()} 43`, `${word}43`, `${word}.43`]) {
      expect(nameKind(name.normalize('NFC')), name).toBe(kind);
    }
    expect(nameKind(`${word} Huyện`)).toBe(needsNumber ? undefined : kind);
  });

  it.each([
    ['Ngõ 43 Trung Kính', 'ngõ'],
    ['Ngách 98/43', 'ngách'],
    ['Hẻm 31 Ngách 98 Ngõ 43', 'hẻm'],
    ['Hẻm 5', 'hẻm'],
    ['Kiệt 12 Nguyễn Huệ', 'kiệt'],
    ['Ngõ 376 ngách 14 Đường Bưởi', 'ngách'],
    ['Ngõ 29/70', 'ngách'],
    ['Ngõ 45A/1 Phố Vọng', 'ngách'],
    ['Ngách 12/3/4', 'hẻm'],
    ['Kiệt 12/3', 'ngách'],
    ['Ngõ 5 Tôn Đức Thắng/Cát Linh', 'ngõ'],
    ['ngo 43', 'ngõ'],
    ['Ngach 40/30 Ta Quang Buu', 'ngách'],
    // Streets named after people, whose names look like alleys without their marks.
    ['Ngô Quyền', undefined],
    ['Ngo Quyen', undefined],
    ['Kiet Vo', undefined],
    ['Lý Thường Kiệt', undefined],
    ['Dương Đình Nghệ', undefined],
    ['Phố Ngõ Huyện', undefined],
    ['Đường Láng', undefined],
    ['', undefined],
    ['43', undefined],
  ])('%s is %s', (name, kind) => expect(alleyKindOf(name)).toBe(kind));
});

describe('width', () => {
  it.each(NAME_WIDTH_ROWS)('$kind on a residential road is $widthCm cm', ({ kind, widthCm }) => {
    expect(widthOf('', RoadClass.RESIDENTIAL, `${kind} 7`)).toEqual([widthCm, NAME]);
  });

  it('falls from street to lane to alley to the alley off an alley, and a heavy engine (300 cm) stays in the street', () => {
    const widths = ['Phố Huế', '', 'Ngõ 1', 'Ngách 1/2', 'Hẻm 1/2/3'].map(
      (name) => widthOf('', RoadClass.RESIDENTIAL, name)[0],
    );
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths.map((cm) => cm >= 300)).toEqual([true, true, false, false, false]);
    // The pickup pumper is 185.5 cm wide and needs 50 cm beside it; the motorbike 120.
    expect(widths.map((cm) => cm >= 236)).toEqual([true, true, true, false, false]);
    expect(widths.every((cm) => cm >= 120)).toBe(true);
  });

  it.each([
    ['width=2.2', RoadClass.PRIMARY, '', 220, TAGGED],
    ['est_width=4', RoadClass.PRIMARY, '', 400, TAGGED],
    ['width=4 maxwidth=2', RoadClass.PRIMARY, '', 200, TAGGED],
    ['width=4 maxwidth:physical=2.1', RoadClass.PRIMARY, '', 210, TAGGED],
    ['width=wide lanes=2', RoadClass.PRIMARY, '', 600, LANES],
    ['width=1.8 lanes=2', RoadClass.PRIMARY, 'Ngõ 1', 180, TAGGED],
    ['lanes=4', RoadClass.TRUNK, '', 1_200, LANES],
    ['lanes=1', RoadClass.RESIDENTIAL, '', 300, LANES],
    ['lanes=0.5', RoadClass.RESIDENTIAL, '', 300, LANES],
    ['lanes=1', RoadClass.RESIDENTIAL, 'Ngách 1', 200, NAME],
    ['lanes=2', RoadClass.RESIDENTIAL, 'Ngõ 1', 320, LANES],
    ['service=alley', RoadClass.SERVICE, '', 220, CLASS],
    ['service=alley', RoadClass.SERVICE, 'Ngõ 1', 250, NAME],
    ['service=alley lanes=1', RoadClass.SERVICE, '', 220, CLASS],
    ['service=driveway', RoadClass.SERVICE, '', 320, CLASS],
    ['', RoadClass.RESIDENTIAL, 'Phố Huế', 500, NAME],
    ['', RoadClass.UNCLASSIFIED, 'Đường 70', 500, NAME],
    ['', RoadClass.RESIDENTIAL, 'Nguyễn Trãi', 350, CLASS],
    ['', RoadClass.SERVICE, 'Phố Huế', 320, CLASS],
    ['', RoadClass.UNCLASSIFIED, 'Ngõ 1', 320, NAME],
    ['', RoadClass.UNCLASSIFIED, 'Ngách 1', 200, NAME],
    ['', RoadClass.TERTIARY, 'Ngõ 1', 600, CLASS],
    // A way on foot stays one, with or without a lane's name.
    ['', RoadClass.FOOTWAY, 'Ngõ 1', 150, NAME],
    ['', RoadClass.PATH, 'Hẻm 1', 150, NAME],
    ['', RoadClass.FOOTWAY, '', 120, CLASS],
  ])('%s on class %i named "%s" is %i cm', (text, roadClass, name, widthCm, source) => {
    expect(widthOf(text, roadClass as RoadClass, name)).toEqual([widthCm, source]);
  });
});
