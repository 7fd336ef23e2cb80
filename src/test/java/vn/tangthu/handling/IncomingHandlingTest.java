package vn.tangthu.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.IncomingSearch;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Recalled;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.ActingCapacity;
import vn.tangthu.organisation.Delegating;
import vn.tangthu.organisation.DelegationForm;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** The rules of handling incoming documents. */
class IncomingHandlingTest {

    @TempDir
    static Path folder;

    private static final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20); // a Friday
    private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 11, 27);
    private static TestDatabase database;
    private static TestModules modules;
    private static Office office;

    private static IncomingHandling handling;
    private static UnitWork units;
    private static OwnWork own;
    private static Cases cases;
    private LineId line;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "recognition", "organisation", "learning", "worklist", "groups",
                "correspondence", "handling");
        handling = modules.get(IncomingHandling.class);
        units = modules.get(UnitWork.class);
        own = modules.get(OwnWork.class);
        cases = modules.get(Cases.class);
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void a_document() {
        clock.moveTo("2026-11-20T02:00:00Z");
        office = new Office(modules);
        line = office.registered(TODAY, Sensitivity.INTERNAL);
    }

    @Test
    void a_document_that_was_given_back_is_closed_its_words_are_gone_and_who_did_what_when_stays() {
        done(handling.present(office.clerk, line, office.leader.person(), "Giao Phòng QLXD vụ bí ẩn", false, 0));
        done(handling.direct(office.leader, line, new Direction("Làm ngay vụ bí ẩn", List.of(
                new Direction.Share(office.buildings, Part.LEAD, Optional.of(NEXT_WEEK)))), now().revision()));
        done(units.assign(office.head, line, 1, Office.to(office.handler), 1));
        done(own.takeUp(office.handler, line, 2));
        done(own.report(office.handler, line, 2, "Đã xem vụ bí ẩn"));
        done(own.askMoreTime(office.handler, line, 2, NEXT_WEEK.plusDays(3), "Vụ bí ẩn còn dài"));
        var before = cases.events(office.clerk, line);
        var about = modules.get(IncomingRegister.class).find(office.clerk, line).orElseThrow().entry().abstractText();
        assertThat(wordsLeft(line, "bí ẩn") + wordsLeft(line, about)).as("the test looks where they are").isPositive();

        assertThat(givenBack()).isTrue();

        var now = cases.find(office.clerk, line).orElseThrow();
        assertThat(now.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(now.closedOn()).contains(TODAY);
        assertThat(now.tasks()).allSatisfy(task -> assertThat(task.state().isOpen()).isFalse());
        assertThat(wordsLeft(line, "bí ẩn")).isZero();
        assertThat(wordsLeft(line, about)).isZero();
        assertThat(open(line)).isZero();
        var after = cases.events(office.clerk, line);
        assertThat(after).hasSize(before.size() + 1).last().satisfies(last -> {
            assertThat(last.kind()).isEqualTo(CaseEvent.Kind.WITHDRAWN);
            assertThat(last.words()).startsWith("Văn bản đã được thu hồi theo yêu cầu của Ủy ban nhân dân thành phố");
            assertThat(last.by()).isEqualTo(office.clerk.name());
        });
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).extracting(CaseEvent::at, CaseEvent::kind, CaseEvent::by, CaseEvent::unit, CaseEvent::to)
                    .containsExactly(before.get(i).at(), before.get(i).kind(), before.get(i).by(), before.get(i).unit(), before.get(i).to());
        }
        assertThat(cases.next(office.leader, Optional.of(now)).reopen()).isFalse();
        assertThat(handling.reopen(office.leader, line, "Mở lại", Optional.empty(), now.revision())).isInstanceOf(Handled.Refused.class);
        assertThatThrownBy(() -> database.asOwner().sql("update handling.event set person_name = 'x' where line_id = ?").param(line.value()).update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void a_document_given_back_before_anybody_was_asked_is_not_laid_before_a_leader_any_more() {
        assertThat(givenBack()).isTrue();
        assertThat(cases.events(office.clerk, line)).singleElement().extracting(CaseEvent::kind).isEqualTo(CaseEvent.Kind.WITHDRAWN);
        assertThat(handling.present(office.clerk, line, office.leader.person(), "", false, 0)).isInstanceOf(Handled.Refused.class);
        assertThat(cases.next(office.clerk, cases.find(office.clerk, line)).present()).isFalse();
    }

    @Test
    void no_case_is_withdrawn_whose_document_was_not_given_back() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        assertThatThrownBy(() -> database.actingAs.run(office.clerk, () ->
                database.jdbc.sql("select handling.withdraw(?, current_date)").param(line.value()).query().listOfRows())).hasMessageContaining("only when the sender asked");
        assertThatThrownBy(() -> database.asOwner().sql("update handling.event set words = '' where line_id = ?").param(line.value()).update())
                .hasMessageContaining("only ever added to");
    }

    private boolean givenBack() {
        return modules.get(IncomingRegister.class).withdraw(office.clerk, line,
                new Recalled(UUID.randomUUID(), "Ủy ban nhân dân thành phố Hải Vân", clock.instant()));
    }

    private static long wordsLeft(LineId line, String words) {
        return database.asOwner().sql("""
                select (select count(*) from handling.case_ t where line_id = :line and t::text like :words)
                     + (select count(*) from handling.task t where line_id = :line and t::text like :words)
                     + (select count(*) from handling.event t where line_id = :line and t::text like :words)
                     + (select count(*) from worklist.item t where thing = :line and t::text like :words)""")
                .param("line", line.value()).param("words", "%" + words + "%").query(Long.class).single();
    }

    private static long open(LineId line) {
        return database.asOwner().sql("select count(*) from worklist.item where thing = ? and done_at is null").param(line.value()).query(Long.class).single();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "G1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C11")
    @Test
    void from_the_clerk_over_leader_and_unit_head_to_the_result_every_step_is_on_the_life_line() {
        done(handling.present(office.clerk, line, office.leader.person(), "Đề xuất giao Phòng QLXD", false, 0));
        var direction = new Direction("Đề nghị kiểm tra thực địa trước khi báo cáo", List.of(
                new Direction.Share(office.buildings, Part.LEAD, Optional.of(NEXT_WEEK)),
                new Direction.Share(office.finance, Part.COOPERATING, Optional.of(NEXT_WEEK.minusDays(2)))));
        done(handling.direct(office.leader, line, direction, revision()));
        done(units.assign(office.head, line, unit(), Office.to(NEXT_WEEK.minusDays(1), office.handler, office.colleague), 1));
        int mine = taskOf(office.handler);
        done(own.takeUp(office.handler, line, mine));
        done(own.report(office.handler, line, mine, "Đã kiểm tra 4/7 công trình"));
        done(own.finish(office.handler, line, mine, "Đã có văn bản trả lời", "88/SXD-QLXD", Optional.empty()));

        assertThat(now().state()).isEqualTo(CaseState.FINISHED);
        assertThat(now().answer()).isEqualTo("88/SXD-QLXD");
        assertThat(now().lateOn(NEXT_WEEK.plusDays(9))).as("finished in time stays in time").isFalse();
        var life = cases.events(office.financier, line);
        assertThat(life).extracting(CaseEvent::kind).containsExactly(
                CaseEvent.Kind.PRESENTED, CaseEvent.Kind.DIRECTED, CaseEvent.Kind.GIVEN_TO_UNIT, CaseEvent.Kind.GIVEN_TO_UNIT,
                CaseEvent.Kind.GIVEN_TO_PERSON, CaseEvent.Kind.GIVEN_TO_PERSON, CaseEvent.Kind.TAKEN_UP, CaseEvent.Kind.REPORTED, CaseEvent.Kind.FINISHED);
        assertThat(life).extracting(CaseEvent::ordinal).containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(life.get(1).words()).isEqualTo("Đề nghị kiểm tra thực địa trước khi báo cáo");
        assertThat(life.get(1).by()).isEqualTo("Trần Văn Giám");
        assertThat(waiting()).as("nobody is waited for any more").isEmpty();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C10")
    @Test
    void at_every_step_those_who_are_waited_for_have_it_on_their_list() {
        done(handling.present(office.clerk, line, office.leader.person(), "", true, 0));
        assertThat(waiting()).containsExactly("handling.direct Trần Văn Giám 2026-11-20");
        done(handling.direct(office.leader, line, Office.direction(office.buildings, NEXT_WEEK), revision()));
        assertThat(waiting()).containsExactly("handling.assign Lê Văn Trưởng 2026-11-27");
        done(units.assign(office.head, line, unit(), Office.to(office.handler), 1));
        assertThat(waiting()).containsExactly("handling.handle Phạm Thị Viên 2026-11-27");
        done(own.askMoreTime(office.handler, line, taskOf(office.handler), NEXT_WEEK.plusDays(7), "Chờ số liệu của các xã"));
        assertThat(waiting()).as("beyond the unit's day only a leader").containsExactly(
                "handling.extend Trần Văn Giám 2026-11-27", "handling.handle Phạm Thị Viên 2026-11-27");
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_shown_what_the_first_decided() throws Exception {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        int seen = revision();
        var first = new Direction("Giao Phòng QLXD", List.of(new Direction.Share(office.buildings, Part.LEAD, Optional.of(NEXT_WEEK))));
        var second = new Direction("Giao Phòng KHTC", List.of(new Direction.Share(office.finance, Part.LEAD, Optional.of(NEXT_WEEK))));
        var answers = atOnce(
                () -> handling.direct(office.leader, line, first, seen), () -> handling.direct(office.secondLeader, line, second, seen));
        assertThat(answers).hasAtLeastOneElementOfType(Handled.Done.class);
        var refusal = answers.stream().filter(Handled.Refused.class::isInstance).map(Handled.Refused.class::cast).map(Handled.Refused::refusal).findFirst().orElseThrow();
        assertThat(refusal).isInstanceOf(HandlingRefusal.Overtaken.class);
        var overtaken = (HandlingRefusal.Overtaken) refusal;
        assertThat(overtaken.what()).isEqualTo("handling.event.DIRECTED");
        assertThat(overtaken.by()).isEqualTo(now().leaderName());
        assertThat(overtaken.words()).isEqualTo(now().opinion());
        assertThat(now().units()).hasSize(1);
    }

    @Test
    void of_two_clerks_who_present_at_once_one_is_told_that_it_is_done() throws Exception {
        var answers = atOnce(
                () -> handling.present(office.clerk, line, office.leader.person(), "", false, 0),
                () -> handling.present(office.clerk, line, office.secondLeader.person(), "", false, 0));
        assertThat(answers).hasAtLeastOneElementOfType(Handled.Done.class);
        assertThat(answers).contains(Handled.refused(new HandlingRefusal.AlreadyThere("handling.state.PRESENTED")));
        assertThat(cases.events(office.clerk, line)).hasSize(1);
    }

    @Test
    void a_deadline_before_arrival_is_refused() {
        clock.moveTo("2026-11-18T02:00:00Z");
        var arrivesLater = office.registered(LocalDate.of(2026, 11, 18), Sensitivity.INTERNAL);
        done(handling.present(office.clerk, arrivesLater, office.leader.person(), "", false, 0));
        var answer = handling.direct(office.leader, arrivesLater, Office.direction(office.buildings, LocalDate.of(2026, 11, 17)), 1);
        assertThat(answer).isEqualTo(Handled.refused(new HandlingRefusal.DeadlineBeforeArrival(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 18))));
        assertThat(cases.find(office.clerk, arrivesLater).orElseThrow().state()).isEqualTo(CaseState.PRESENTED);
    }

    @Test
    void a_deadline_in_the_past_is_refused_and_one_on_a_day_of_rest_is_worth_a_word() {
        clock.moveTo("2026-11-25T02:00:00Z");
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        var yesterday = LocalDate.of(2026, 11, 24);
        assertThat(handling.direct(office.leader, line, Office.direction(office.buildings, yesterday), 1))
                .isEqualTo(Handled.refused(new HandlingRefusal.DeadlinePast(yesterday, LocalDate.of(2026, 11, 25))));
        var sunday = LocalDate.of(2026, 11, 29);
        assertThat(handling.direct(office.leader, line, Office.direction(office.buildings, sunday), 1)).isEqualTo(new Handled.Done(List.of(sunday)));
        assertThat(refusal(units.assign(office.head, line, unit(), Office.to(sunday.plusDays(1), office.handler), 1)))
                .isEqualTo(new HandlingRefusal.DeadlineAfterUnits(sunday.plusDays(1), sunday));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C4")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C11")
    @Test
    void ten_working_days_are_proposed_and_one_for_urgent_documents() {
        assertThat(handling.proposedDeadline(false)).as("without two weekends and 24/11").isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(handling.proposedDeadline(true)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void work_of_a_person_who_leaves_goes_back_to_the_head_of_the_unit_visibly() {
        inHand(office.handler);
        office.leaves(office.handler.person());
        modules.get(Departures.class).settle();
        modules.get(Departures.class).settle();
        assertThat(now().state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(cases.events(office.head, line)).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CaseEvent.Kind.PERSON_LEFT);
            assertThat(event.to()).isEqualTo("Phạm Thị Viên");
            assertThat(event.by()).as("who said so").isEqualTo("test");
        });
        assertThat(waiting()).containsExactly("handling.assign Lê Văn Trưởng 2026-11-27");
        done(units.assign(office.head, line, unit(), Office.to(office.colleague), now().leadUnit().orElseThrow().revision()));
        assertThat(now().state()).isEqualTo(CaseState.IN_HAND);
    }

    @Test
    void only_those_whose_step_it_is_take_it() {
        for (var other : List.of(office.leader, office.head, office.handler)) {
            assertThat(refusal(handling.present(other, line, office.leader.person(), "", false, 0))).isEqualTo(new HandlingRefusal.NotYours("handling.step.PRESENT"));
            assertThat(refusal(handling.returnToSender(other, line, "vì", 0))).isEqualTo(new HandlingRefusal.NotYours("handling.step.RETURN"));
        }
        assertThat(refusal(handling.present(office.clerk, line, office.head.person(), "", false, 0))).isEqualTo(new HandlingRefusal.NoSuchLeader());
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        for (var other : List.of(office.clerk, office.head, office.handler)) {
            assertThat(refusal(handling.direct(other, line, Office.direction(office.buildings, NEXT_WEEK), 1))).isEqualTo(new HandlingRefusal.NotYours("handling.step.DIRECT"));
        }
        done(handling.direct(office.leader, line, Office.direction(office.buildings, NEXT_WEEK), 1));
        for (var other : List.of(office.clerk, office.handler, office.financeHead, office.leader)) {
            assertThat(refusal(units.assign(other, line, unit(), Office.to(office.handler), 1))).isEqualTo(new HandlingRefusal.NotYours("handling.step.ASSIGN"));
        }
        assertThat(refusal(units.assign(office.head, line, unit(), Office.to(office.financier), 1))).isEqualTo(new HandlingRefusal.NotInUnit("Phòng Quản lý xây dựng"));
        done(units.assign(office.head, line, unit(), Office.to(office.handler), 1));
        for (var other : List.of(office.clerk, office.colleague, office.head, office.leader)) {
            assertThat(refusal(own.finish(other, line, taskOf(office.handler), "xong", "", Optional.empty()))).isEqualTo(new HandlingRefusal.NotYours("handling.step.FINISH"));
        }
        var elsewhere = new Office(modules);
        for (var stranger : List.of(elsewhere.leader, elsewhere.clerk)) {
            assertThat(cases.find(stranger, line)).isEmpty();
            assertThat(cases.events(stranger, line)).isEmpty();
        }
        assertThat(refusal(handling.direct(elsewhere.leader, line, Office.direction(elsewhere.buildings, NEXT_WEEK), 2))).isEqualTo(new HandlingRefusal.NoSuchCase());
        assertThat(now().state()).isEqualTo(CaseState.IN_HAND);
    }

    @Test
    void a_deputy_directs_in_the_heads_name_and_the_life_line_says_so() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        var form = new DelegationForm(office.leader.person(), office.financier.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, NEXT_WEEK, "15/GUQ-SXD");
        assertThat(modules.get(Delegations.class).make(office.leader, form)).isInstanceOf(Delegating.Done.class);
        done(handling.direct(office.financier, line, Office.direction(office.buildings, NEXT_WEEK), 1));
        assertThat(cases.events(office.clerk, line).get(1).signedBy()).isEqualTo("TUQ. Trần Văn Giám, Bùi Văn Chính");
        assertThat(now().leaderName()).isEqualTo("Trần Văn Giám");
        assertThat(database.asOwner().sql("select details::text from audit.entry where act = 'handling.directed' and object_id = ?")
                .param(line.toString()).query(String.class).single()).contains("TUQ. Trần Văn Giám");
    }

    @Test
    void more_time_within_the_units_day_is_the_unit_heads_to_give_and_beyond_it_a_leaders() {
        given(office.handler, NEXT_WEEK.minusDays(2));
        int mine = taskOf(office.handler);
        done(own.askMoreTime(office.handler, line, mine, NEXT_WEEK, "Chờ số liệu"));
        assertThat(refusal(units.answerMoreTime(office.financeHead, line, mine, true, "", task(mine).revision()))).isEqualTo(new HandlingRefusal.NotYours("handling.step.GRANT_MORE_TIME"));
        assertThat(refusal(units.answerMoreTime(office.head, line, mine, false, " ", task(mine).revision()))).isEqualTo(new HandlingRefusal.WordsMissing("handling.step.REFUSE_MORE_TIME"));
        done(units.answerMoreTime(office.head, line, mine, true, "", task(mine).revision()));
        assertThat(task(mine).dueOn()).contains(NEXT_WEEK);
        done(own.askMoreTime(office.handler, line, mine, NEXT_WEEK.plusDays(3), "Mưa lũ, chưa vào được hiện trường"));
        assertThat(refusal(units.answerMoreTime(office.head, line, mine, true, "", task(mine).revision()))).isEqualTo(new HandlingRefusal.NotYours("handling.step.GRANT_MORE_TIME"));
        done(units.answerMoreTime(office.leader, line, mine, true, "", task(mine).revision()));
        assertThat(now().dueOn()).as("the unit's day moves along").contains(NEXT_WEEK.plusDays(3));
        assertThat(refusal(units.answerMoreTime(office.leader, line, mine, true, "", task(mine).revision()))).isEqualTo(new HandlingRefusal.NothingAsked());
        assertThat(refusal(own.askMoreTime(office.handler, line, mine, NEXT_WEEK, "x"))).isEqualTo(new HandlingRefusal.DayNotLater(NEXT_WEEK, NEXT_WEEK.plusDays(3)));
        assertThat(refusal(own.askMoreTime(office.handler, line, mine, NEXT_WEEK.plusDays(9), " "))).isEqualTo(new HandlingRefusal.WordsMissing("handling.step.ASK_MORE_TIME"));
    }

    @Test
    void no_reply_is_proposed_by_who_leads_and_agreed_by_the_head() {
        inHand(office.handler);
        int mine = taskOf(office.handler);
        done(own.proposeNoReply(office.handler, line, mine, "Văn bản gửi để biết"));
        assertThat(refusal(own.finish(office.handler, line, mine, "xong", "", Optional.empty()))).isInstanceOf(HandlingRefusal.NotNow.class);
        done(units.answerNoReply(office.head, line, mine, false, "Cần báo cáo lại", task(mine).revision()));
        done(own.proposeNoReply(office.handler, line, mine, "Đã báo cáo miệng tại giao ban"));
        assertThat(refusal(units.answerNoReply(office.financeHead, line, mine, true, "", task(mine).revision()))).isInstanceOf(HandlingRefusal.NotYours.class);
        done(units.answerNoReply(office.head, line, mine, true, "", task(mine).revision()));
        assertThat(now().state()).isEqualTo(CaseState.NO_REPLY);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_not_theirs_is_handed_back_with_a_reason_to_whoever_gave_it() {
        inHand(office.handler);
        assertThat(refusal(own.handBack(office.handler, line, taskOf(office.handler), ""))).isInstanceOf(HandlingRefusal.WordsMissing.class);
        done(own.handBack(office.handler, line, taskOf(office.handler), "Không đúng lĩnh vực được giao"));
        assertThat(now().state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(waiting()).containsExactly("handling.assign Lê Văn Trưởng 2026-11-27");
        done(units.handBack(office.head, line, unit(), "Không đúng thẩm quyền của Phòng", now().leadUnit().orElseThrow().revision()));
        assertThat(now().state()).isEqualTo(CaseState.PRESENTED);
        assertThat(waiting()).containsExactly("handling.direct Trần Văn Giám null");
        done(handling.direct(office.leader, line, Office.direction(office.finance, NEXT_WEEK), revision()));
        assertThat(now().leadUnit().orElseThrow().unitName()).isEqualTo("Phòng Kế hoạch - Tài chính");
    }

    @Test
    void a_unit_that_was_to_cooperate_and_hands_back_tells_whoever_leads_until_they_have_looked() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        done(handling.direct(office.leader, line, both(), 1));
        done(units.assign(office.head, line, unit(), Office.to(office.handler), 1));
        var cooperating = cooperating();
        done(units.handBack(office.financeHead, line, cooperating.ordinal(), "Không có số liệu về dự án này", cooperating.revision()));
        assertThat(cases.events(office.handler, line)).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CaseEvent.Kind.HANDED_BACK);
            assertThat(event.unit()).isEqualTo("Phòng Kế hoạch - Tài chính");
            assertThat(event.part()).contains(Part.COOPERATING);
            assertThat(event.words()).isEqualTo("Không có số liệu về dự án này");
        });
        assertThat(waiting()).contains("handling.told-back Phạm Thị Viên null").noneMatch(item -> item.contains("Đỗ Thị Tài"));
        assertThat(now().state()).as("the lead goes on").isNotEqualTo(CaseState.PRESENTED);
        cases.view(office.clerk, line);
        assertThat(waiting()).as("another's look does not count").contains("handling.told-back Phạm Thị Viên null");
        cases.view(office.handler, line);
        assertThat(waiting()).noneMatch(item -> item.startsWith("handling.told-back"));
    }

    @Test
    void while_nobody_of_the_lead_unit_has_it_its_head_is_told_and_the_end_of_the_case_ends_that_too() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        done(handling.direct(office.leader, line, both(), 1));
        var cooperating = cooperating();
        done(units.handBack(office.financeHead, line, cooperating.ordinal(), "Không đúng việc", cooperating.revision()));
        assertThat(waiting()).contains("handling.told-back Lê Văn Trưởng null");
        done(units.assign(office.head, line, unit(), Office.to(office.handler), 1));
        done(own.takeUp(office.handler, line, taskOf(office.handler)));
        done(own.finish(office.handler, line, taskOf(office.handler), "Đã trả lời", "", Optional.empty()));
        assertThat(waiting()).isEmpty();
    }

    private Direction both() {
        return new Direction("", List.of(new Direction.Share(office.buildings, Part.LEAD, Optional.of(NEXT_WEEK)),
                new Direction.Share(office.finance, Part.COOPERATING, Optional.of(NEXT_WEEK))));
    }

    private Task cooperating() {
        return now().units().stream().filter(task -> task.part() == Part.COOPERATING).findFirst().orElseThrow();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K6")
    @Test
    void nothing_is_done_about_a_frozen_document_and_its_life_line_and_lists_stay_as_they_were() {
        inHand(office.handler);
        var events = cases.events(office.clerk, line);
        var lists = waiting();
        var sets = modules.get(vn.tangthu.groups.RecordSets.class);
        var set = ((vn.tangthu.groups.RecordSets.Making.Made) sets.create(office.clerk, "Thanh tra " + line, "", Sensitivity.INTERNAL)).set();
        sets.add(office.clerk, set, new vn.tangthu.groups.NewMember(
                new vn.tangthu.groups.RecordRef("incoming-line", line.value()), "dòng", "/incoming/register/" + line, Sensitivity.INTERNAL));
        var freezes = modules.get(vn.tangthu.groups.Freezes.class);
        freezes.freeze(office.clerk, set, "Quyết định số 7/QĐ-TTr", "Thanh tra Sở");
        int mine = taskOf(office.handler);
        var frozen = new HandlingRefusal.Frozen("Thanh tra " + line, "Quyết định số 7/QĐ-TTr");
        var seen = now();
        for (var answer : List.of(
                handling.direct(office.leader, line, Office.direction(office.finance, NEXT_WEEK), seen.revision()),
                handling.returnToSender(office.clerk, line, "Gửi nhầm", seen.revision()),
                units.assign(office.head, line, unit(), Office.to(office.colleague), seen.leadUnit().orElseThrow().revision()),
                own.report(office.handler, line, mine, "Đang làm"),
                own.handBack(office.handler, line, mine, "Không đúng việc"),
                own.finish(office.handler, line, mine, "Xong", "", Optional.empty()))) assertThat(refusal(answer)).isEqualTo(frozen);
        var fresh = office.registered(TODAY, Sensitivity.INTERNAL);
        sets.add(office.clerk, set, new vn.tangthu.groups.NewMember(
                new vn.tangthu.groups.RecordRef("incoming-line", fresh.value()), "dòng", "/incoming/register/" + fresh, Sensitivity.INTERNAL));
        assertThat(refusal(handling.present(office.clerk, fresh, office.leader.person(), "", false, 0))).as("nor is it begun").isEqualTo(frozen);
        assertThat(cases.events(office.clerk, line)).isEqualTo(events);
        assertThat(waiting()).isEqualTo(lists);
        freezes.lift(office.leader, freezes.of(office.clerk, set).get(0).id(), "Kết luận số 5/KL-TTr");
        done(own.report(office.handler, line, mine, "Đang làm"));
    }

    @Test
    void a_misaddressed_document_is_returned_with_a_reason_and_its_line_stays() {
        assertThat(refusal(handling.returnToSender(office.clerk, line, " ", 0))).isEqualTo(new HandlingRefusal.WordsMissing("handling.step.RETURN"));
        done(handling.returnToSender(office.clerk, line, "Gửi nhầm, thuộc thẩm quyền Sở Giao thông", 0));
        assertThat(now().state()).isEqualTo(CaseState.RETURNED);
        var stays = modules.get(IncomingRegister.class).open(office.clerk, line).orElseThrow();
        assertThat(stays.entry().note()).isEqualTo("Trả lại nơi gửi ngày 20/11/2026: Gửi nhầm, thuộc thẩm quyền Sở Giao thông");
        assertThat(stays.corrections()).as("no correction").isZero();
        done(handling.reopen(office.leader, line, "Nơi gửi đề nghị xem lại", Optional.empty(), revision()));
        assertThat(now().state()).isEqualTo(CaseState.PRESENTED);
    }

    @Test
    void a_leader_reopens_what_was_finished_with_a_reason() {
        inHand(office.handler);
        done(own.finish(office.handler, line, taskOf(office.handler), "Xong", "", Optional.empty()));
        assertThat(refusal(handling.reopen(office.head, line, "vì", Optional.empty(), revision()))).isInstanceOf(HandlingRefusal.NotYours.class);
        assertThat(refusal(handling.reopen(office.leader, line, "", Optional.empty(), revision()))).isInstanceOf(HandlingRefusal.WordsMissing.class);
        done(handling.reopen(office.leader, line, "Số liệu chưa đúng", Optional.of(NEXT_WEEK.plusDays(3)), revision()));
        assertThat(now().state()).isEqualTo(CaseState.ASSIGNED);
        done(units.assign(office.head, line, unit(), Office.to(office.handler), now().leadUnit().orElseThrow().revision()));
        done(own.finish(office.handler, line, now().leadPerson().orElseThrow().ordinal(), "Đã sửa", "", Optional.empty()));
        assertThat(now().state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void a_leader_who_decides_anew_takes_away_what_no_longer_counts() {
        inHand(office.handler);
        done(handling.direct(office.secondLeader, line, Office.direction(office.finance, NEXT_WEEK), revision()));
        assertThat(now().units()).extracting(Task::unitName).containsExactly("Phòng Kế hoạch - Tài chính");
        assertThat(refusal(own.finish(office.handler, line, 2, "xong", "", Optional.empty()))).isInstanceOf(HandlingRefusal.NotNow.class);
        assertThat(waiting()).containsExactly("handling.assign Đỗ Thị Tài 2026-11-27");
    }

    @Test
    void there_is_exactly_one_lead_and_the_database_says_so_too() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        var two = new Direction("", List.of(
                new Direction.Share(office.buildings, Part.LEAD, Optional.empty()), new Direction.Share(office.finance, Part.LEAD, Optional.empty())));
        assertThat(refusal(handling.direct(office.leader, line, two, 1))).isEqualTo(new HandlingRefusal.SeveralLeads());
        var none = new Direction("", List.of(new Direction.Share(office.finance, Part.COOPERATING, Optional.empty())));
        assertThat(refusal(handling.direct(office.leader, line, none, 1))).isEqualTo(new HandlingRefusal.NoLead());
        done(handling.direct(office.leader, line, Office.direction(office.buildings, NEXT_WEEK), 1));
        assertThatThrownBy(() -> database.asOwner().sql("""
                insert into handling.task (line_id, ordinal, agency_id, unit_id, unit_name, part, state, given_by, given_name, given_on)
                select line_id, 99, agency_id, gen_random_uuid(), 'x', 'LEAD', 'WAITING', given_by, '', given_on from handling.task where line_id = ?""")
                .param(line.value()).update()).hasMessageContaining("one_lead_unit");
    }

    @Test
    void the_life_line_is_only_ever_added_to_even_by_the_owner_of_the_tables() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        for (var sql : List.of("update handling.event set words = 'x' where line_id = ?", "delete from handling.event where line_id = ?", "delete from handling.case_ where line_id = ?")) {
            assertThatThrownBy(() -> database.asOwner().sql(sql).param(line.value()).update()).as(sql).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void those_to_whom_a_guarded_document_is_given_see_it_and_find_it_and_their_colleagues_do_not() {
        line = office.registered(TODAY, Sensitivity.RESTRICTED);
        assertThat(cases.find(office.handler, line)).isEmpty();
        inHand(office.handler);
        assertThat(cases.find(office.head, line)).isPresent();
        assertThat(cases.find(office.handler, line)).isPresent();
        assertThat(cases.find(office.colleague, line)).isEmpty();
        assertThat(modules.get(IncomingRegister.class).open(office.handler, line)).isPresent();
        var audience = database.asOwner().sql("select audience from search.entry where id = ?").param(line.value()).query((row, n) -> List.of((String[]) row.getArray(1).getArray())).single();
        assertThat(audience).containsAnyElementsOf(IncomingSearch.tokens(office.handler)).doesNotContainAnyElementsOf(IncomingSearch.tokens(office.colleague));
    }

    @Test
    void handing_on_fills_the_columns_of_the_register_and_is_no_correction() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        var both = new Direction("", List.of(
                new Direction.Share(office.buildings, Part.LEAD, Optional.empty()), new Direction.Share(office.finance, Part.COOPERATING, Optional.empty())));
        done(handling.direct(office.leader, line, both, 1));
        done(units.assign(office.head, line, unit(), Office.to(office.handler), 1));
        var found = modules.get(IncomingRegister.class).open(office.clerk, line).orElseThrow();
        assertThat(found.entry().recipient()).isEqualTo("Phòng Quản lý xây dựng; phối hợp: Phòng Kế hoạch - Tài chính");
        assertThat(found.entry().forwardedOn()).contains(TODAY);
        assertThat(found.entry().receipt()).isEqualTo("Phạm Thị Viên, 20/11/2026");
        assertThat(found.corrections()).isZero();
        assertThat(database.asOwner().sql("select count(*) from correspondence.line_handed_on where line_id = ?").param(line.value()).query(Integer.class).single()).isPositive();
    }

    @Test
    void a_clerk_gives_it_straight_to_a_unit_where_the_regulation_says_so() {
        done(handling.handStraight(office.clerk, line, Office.direction(office.buildings, NEXT_WEEK)));
        assertThat(now().state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(waiting()).containsExactly("handling.assign Lê Văn Trưởng 2026-11-27");
        try (var strict = TestModules.start(database, folder.resolve("strict"), clock, java.util.Map.of("tangthu.handling.straight-to-unit", "false"), "bitstore", "audit", "search",
                "recognition", "organisation", "learning", "worklist", "groups", "correspondence", "handling")) {
            var another = office.registered(TODAY, Sensitivity.INTERNAL);
            assertThat(strict.get(IncomingHandling.class).handStraight(office.clerk, another, Office.direction(office.buildings, NEXT_WEEK)))
                    .isEqualTo(Handled.refused(new HandlingRefusal.NotStraight()));
        }
    }

    @Test
    void who_looked_and_how_often_is_kept() {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        cases.view(office.leader, line);
        clock.moveTo("2026-11-20T03:00:00Z");
        cases.view(office.leader, line);
        cases.view(office.handler, line);
        assertThat(cases.viewings(office.clerk, line)).extracting(Viewing::person, Viewing::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Trần Văn Giám", 2), org.assertj.core.groups.Tuple.tuple("Phạm Thị Viên", 1));
    }

    private void inHand(Actor person) {
        given(person, NEXT_WEEK);
        done(own.takeUp(person, line, taskOf(person)));
    }

    private void given(Actor person, LocalDate due) {
        done(handling.present(office.clerk, line, office.leader.person(), "", false, 0));
        done(handling.direct(office.leader, line, Office.direction(office.buildings, NEXT_WEEK), 1));
        done(units.assign(office.head, line, unit(), Office.to(due, person), 1));
    }

    private Case now() {
        return cases.find(office.clerk, line).orElseThrow();
    }

    private int revision() {
        return now().revision();
    }

    private int unit() {
        return now().leadUnit().orElseThrow().ordinal();
    }

    private int taskOf(Actor person) {
        return now().tasks().stream().filter(task -> task.person().equals(Optional.of(person.person())) && task.stands()).findFirst().orElseThrow().ordinal();
    }

    private Task task(int ordinal) {
        return now().task(ordinal).orElseThrow();
    }

    private List<String> waiting() {
        return database.asOwner().sql("""
                select i.act || ' ' || p.full_name || ' ' || coalesce(i.due_on::text, 'null') from worklist.item i join organisation.person p on p.id = i.person
                 where i.thing = ? and i.done_at is null order by 1""").param(line.value()).query(String.class).list();
    }

    private static void done(Handled answer) {
        assertThat(answer).isInstanceOf(Handled.Done.class);
    }

    private static HandlingRefusal refusal(Handled answer) {
        return ((Handled.Refused) answer).refusal();
    }

    @SafeVarargs
    private static List<Handled> atOnce(Callable<Handled>... acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var answers = new ArrayList<Handled>();
            for (var future : threads.invokeAll(List.of(acts))) answers.add(future.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
