package vn.tangthu.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    @Test
    void a_fresh_installation_gets_one_administrator_and_no_second_one_this_way() {
        try (var house = new AccountHouse()) {
            var first = new FirstAdministrator(house.database.actingAs, house.agencies, house.people, house.accounts);
            assertThat(first.isMissing()).isTrue();
            var city = FirstAdministrator.agency("Ủy ban nhân dân thành phố", "UBND", "H00");
            var created = first.create(city, "Phạm Thị Khởi", "quan.tri");
            assertThat(house.opens("quan.tri", created.oneTimePassword().orElseThrow())).isTrue();
            assertThat(first.isMissing()).isFalse();
            assertThatThrownBy(() -> first.create(city, "Kẻ Thứ Hai", "quan.tri2")).isInstanceOf(IllegalStateException.class);
        }
    }
}
