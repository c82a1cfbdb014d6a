/** Names of persons, battles and places that streets of Vietnamese cities carry; general knowledge [C]. */
const CITY_NAMES = `
Nguyễn Du|Trần Phú|Lý Thường Kiệt|Hai Bà Trưng|Ngô Quyền|Lê Lợi|Lê Thánh Tông|Quang Trung|Phan Chu Trinh|Phan Bội Châu|
Trần Hưng Đạo|Lý Thái Tổ|Đinh Tiên Hoàng|Hàng Bông|Hàng Gai|Hàng Đào|Hàng Ngang|Hàng Buồm|Hàng Bạc|Hàng Mã|Hàng Than|Hàng Cót|
Nguyễn Thái Học|Nguyễn Khuyến|Nguyễn Công Trứ|Nguyễn Đình Chiểu|Nguyễn Bỉnh Khiêm|Nguyễn Huy Tưởng|Nguyễn Tuân|Nguyễn Khang|
Nguyễn Chí Thanh|Nguyễn Lương Bằng|Nguyễn Xiển|Nguyễn Khánh Toàn|Nguyễn Phong Sắc|Nguyễn Hoàng Tôn|Nguyễn Sơn|Nguyễn Viết Xuân|
Tôn Đức Thắng|Tôn Thất Tùng|Tôn Thất Thuyết|Phạm Ngọc Thạch|Phạm Hồng Thái|Phạm Ngũ Lão|Phạm Hùng|Phan Đình Phùng|Phan Kế Bính|
Trần Nhân Tông|Trần Quốc Toản|Trần Xuân Soạn|Trần Khát Chân|Trần Đại Nghĩa|Trần Cung|Trần Bình|Trần Điền|Trần Nguyên Đán|
Lê Trọng Tấn|Lê Đức Thọ|Lê Hồng Phong|Lê Văn Hưu|Lê Ngọc Hân|Lê Thanh Nghị|Lê Quý Đôn|Lê Đại Hành|Lê Văn Thiêm|
Hoàng Diệu|Hoàng Cầu|Hoàng Ngân|Hoàng Đạo Thúy|Hoàng Văn Thái|Hoàng Mai|Hoàng Sâm|Hồ Tùng Mậu|Hồ Đắc Di|Hồ Xuân Hương|
Đặng Văn Ngữ|Đặng Thai Mai|Đặng Tiến Đông|Đặng Dung|Đội Cấn|Đội Nhân|Đào Tấn|Đào Duy Anh|Đỗ Quang|Đỗ Đức Dục|Đỗ Hành|
Bùi Thị Xuân|Bùi Xương Trạch|Bùi Ngọc Dương|Cao Bá Quát|Cao Thắng|Cát Linh|Chùa Bộc|Chùa Láng|Chùa Hà|Cửa Bắc|Cửa Nam|
Dương Quảng Hàm|Dương Đình Nghệ|Doãn Kế Thiện|Duy Tân|Giang Văn Minh|Giáp Nhất|Giáp Bát|Hạ Đình|Hạ Hồi|Hào Nam|Hòa Mã|
Khâm Thiên|Khương Trung|Khương Hạ|Khương Đình|Khúc Thừa Dụ|Kim Ngưu|Kim Giang|Kim Đồng|La Thành|Lạc Trung|Lạc Long Quân|
Láng Hạ|Liễu Giai|Linh Lang|Lò Đúc|Lương Thế Vinh|Lương Định Của|Lĩnh Nam|Mai Hắc Đế|Mai Dịch|Mạc Thái Tổ|Minh Khai|
Nghi Tàm|Ngọc Hà|Ngọc Khánh|Ngọc Hồi|Ngô Thì Nhậm|Ngô Gia Tự|Ngô Sĩ Liên|Ngụy Như Kon Tum|Núi Trúc|Ông Ích Khiêm|
Pháo Đài Láng|Phố Vọng|Phùng Hưng|Phùng Chí Kiên|Phương Mai|Phú Viên|Quan Hoa|Quan Nhân|Quốc Tử Giám|Sơn Tây|Tạ Quang Bửu|
Tam Trinh|Tân Mai|Tây Hồ|Thái Hà|Thái Thịnh|Thanh Nhàn|Thành Công|Thợ Nhuộm|Thể Giao|Thi Sách|Thụy Khuê|Tô Hiệu|Tô Hiến Thành|
Tô Ngọc Vân|Tô Vĩnh Diện|Triệu Việt Vương|Triều Khúc|Trung Kính|Trung Hòa|Trúc Bạch|Trương Định|Trương Hán Siêu|Tuệ Tĩnh|Tựu Liệt|
Vạn Bảo|Vạn Phúc|Văn Cao|Vĩnh Hưng|Vĩnh Tuy|Võ Thị Sáu|Võng Thị|Vũ Phạm Hàm|Vũ Tông Phan|Vũ Trọng Phụng|Vương Thừa Vũ|
Xã Đàn|Xuân Đỉnh|Xuân La|Yên Lãng|Yên Hòa|Yên Phụ|Yên Ninh|Yết Kiêu|Yersin|Nguyên Hồng|Vọng Hà|An Dương|An Trạch|Âu Cơ`;

export const cityNames: readonly string[] = CITY_NAMES.replaceAll('\n', '').split('|');

/** Syllables from which villages of the delta make their names. */
export const villageFirst =
  'Phú Xuân Đông Yên Vân Thanh Kim Mai Ngọc Trung Đại Cổ Thượng Hạ Tân Vĩnh Phúc Hòa Liên Đức An Bình Cẩm Dương Tam Hữu Tả Nam Bắc Tây'.split(
    ' ',
  );
export const villageSecond =
  'Diễn Canh Đỉnh La Nội Lâm Khê Mỗ Trì Sơn Thủy Lập Thọ Cát Hội Xá Bằng Lai Lưu Phương Lạc Quan Trạch Viên Hưng Lộc Nghĩa Tiến Đồng Trung Mỹ Khánh Giang Phong Vinh'.split(
    ' ',
  );
