package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.correspondence.web.FieldGroup.Heading;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

class FieldGroupTest {

    private static final Map<FieldName, FieldReading> ALL_SURE = Map.of(
            FieldName.AGENCY, Papers.read("UBND phường Hòa Khánh", 0.99),
            FieldName.CODE, Papers.read("77/UBND-VX", 0.99),
            FieldName.DATE, Papers.read("2026-09-02", 0.99),
            FieldName.TYPE, Papers.read("Công văn", 0.99),
            FieldName.SIGNER, Papers.read("Nguyễn Văn Ẩn", 0.99),
            FieldName.ABSTRACT, Papers.read("Về việc tổ chức lễ khai giảng", 0.99));

    @Test
    void doubtful_and_missing_fields_stand_first_each_group_in_the_order_of_the_form() {
        var read = new EnumMap<>(ALL_SURE);
        read.put(FieldName.SIGNER, Papers.read("Nguyễn Văn An", 0.6));
        read.put(FieldName.CODE, Papers.read("71/UBND-VX", 0.6));
        read.remove(FieldName.TYPE);
        var groups = groups(read, List.of());
        assertThat(groups).extracting(FieldGroup::heading).containsExactly(Heading.LOOK, Heading.SURE, Heading.NONE);
        assertThat(names(groups.get(0))).containsExactly("code", "kind", "signer");
        assertThat(names(groups.get(1))).containsExactly("author", "documentDate", "abstractText");
        assertThat(names(groups.get(2))).startsWith("authorParent", "urgency", "secrecy", "arrivedOn", "label").endsWith("note");
    }

    @Test
    void when_every_field_is_sure_only_one_heading_remains() {
        var groups = groups(ALL_SURE, List.of());
        assertThat(groups).extracting(FieldGroup::heading).containsExactly(Heading.ALL_SURE, Heading.NONE);
        assertThat(names(groups.get(0))).containsExactly("author", "code", "documentDate", "kind", "signer", "abstractText");
    }

    @Test
    void what_the_clerk_typed_is_as_good_as_sure() {
        var draft = Papers.draft(Map.of(FieldName.SIGNER, Papers.read("Nguyễn Văn An", 0.6)));
        var form = new RegistrationForm("", "", "", "", "", "", "", "Nguyễn Văn Ẩn", "", "", "", "", "", "", "");
        var groups = FieldGroup.doubtfulFirst(new ReviewFields(draft, number -> Optional.empty()).of(form, List.of()).values());
        assertThat(groups).filteredOn(group -> group.heading() == Heading.SURE).singleElement()
                .satisfies(sure -> assertThat(names(sure)).containsExactly("signer"));
    }

    @Test
    void a_field_that_was_refused_wants_a_look_however_surely_it_was_read() {
        var groups = groups(ALL_SURE, List.of(Fault.noSuchDay(FormField.ARRIVED_ON, "31/02/2026")));
        assertThat(groups.get(0).heading()).isEqualTo(Heading.LOOK);
        assertThat(names(groups.get(0))).containsExactly("arrivedOn");
    }

    @Test
    void when_nothing_could_be_read_nothing_is_called_sure() {
        assertThat(groups(Map.of(), List.of())).extracting(FieldGroup::heading).containsExactly(Heading.LOOK, Heading.NONE);
    }

    @Test
    void without_a_reading_the_form_keeps_its_own_order() {
        var draft = Papers.unread();
        var groups = FieldGroup.asOnPaper(new ReviewFields(draft, number -> Optional.empty()).of(Proposal.of(draft).form(draft), List.of()).values());
        assertThat(groups).extracting(FieldGroup::heading).containsExactly(Heading.NONE, Heading.NONE);
        assertThat(names(groups.get(0))).startsWith("authorParent", "author", "code").endsWith("secrecy");
        assertThat(names(groups.get(1))).startsWith("arrivedOn").endsWith("note");
    }

    private static List<FieldGroup> groups(Map<FieldName, FieldReading> read, List<Fault> faults) {
        var draft = Papers.draft(read);
        return FieldGroup.doubtfulFirst(new ReviewFields(draft, number -> Optional.empty()).of(Proposal.of(draft).form(draft), faults).values());
    }

    private static List<String> names(FieldGroup group) {
        return group.fields().stream().map(FieldView::name).toList();
    }
}
