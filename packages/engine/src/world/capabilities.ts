/**
 * What units can do, by name. Plans, units and requests meet in these names; a caller may use others (an airport's own, say):
 * they are matched as text and shown as they are.
 */
export const CAPABILITIES = {
  PUMP: { en: 'Fire pump', vi: 'bơm chữa cháy' },
  /** Brings water to others. A pumper's own tank is its `tankL`, not this. */
  TANK: { en: 'Water tanker', vi: 'xe téc nước' },
  FOAM: { en: 'Foam', vi: 'chất tạo bọt' },
  PORTABLE_PUMP: { en: 'Portable pump', vi: 'máy bơm khiêng tay' },
  HOSE_CART: { en: 'Hose cart', vi: 'xe kéo vòi' },
  NARROW_ACCESS: { en: 'Fits into alleys', vi: 'vào được ngõ hẹp' },
  LADDER: { en: 'Aerial ladder', vi: 'thang nâng' },
  PORTABLE_LADDER: { en: 'Portable ladder', vi: 'thang khiêng tay' },
  RESCUE: { en: 'Rescue crew and tools', vi: 'cứu nạn, cứu hộ' },
  BREATHING_APPARATUS: { en: 'Breathing apparatus', vi: 'mặt nạ phòng độc cách ly' },
  CUTTERS: { en: 'Cutters and spreaders', vi: 'máy cắt, banh thủy lực' },
  FORCIBLE_ENTRY: { en: 'Forcible-entry tools', vi: 'dụng cụ phá dỡ' },
  BOAT: { en: 'Boat', vi: 'xuồng cứu hộ' },
  HAZMAT: { en: 'Hazardous-materials kit', vi: 'xử lý hóa chất' },
  COMMAND: { en: 'Command post', vi: 'chỉ huy' },
  LIGHT: { en: 'Scene lighting', vi: 'chiếu sáng' },
  EXTINGUISHERS: { en: 'Extinguishers', vi: 'bình chữa cháy' },
} as const satisfies Record<string, { readonly en: string; readonly vi: string }>;

export type KnownCapability = keyof typeof CAPABILITIES;

/** Any capability name, known or a caller's own. */
export const CAPABILITY_PATTERN = /^[A-Z][A-Z0-9_]{0,39}$/;
