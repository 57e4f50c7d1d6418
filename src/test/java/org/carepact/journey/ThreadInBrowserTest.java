package org.carepact.journey;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.carepact.demo.DemoClock;
import org.carepact.registry.CreditCodes;
import org.carepact.support.Browser;
import org.carepact.support.Budgets;
import org.carepact.support.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One purchase by hand, in a real browser without JavaScript: from a new organization to the last payment. Everybody
 * finds what is theirs to do in "My work"; at each step others see what is public by then, and nothing else.
 */
@QuarkusTest
class ThreadInBrowserTest {
    private static final String PASSWORD = "Carepact-demo-2026";
    private static final String QINGHE = "岚溪县青禾社会工作服务中心";
    private static final String ZHIXING = "岚溪县知行青少年服务中心";
    private static final List<String> OTHERS = List.of("officer", "approver", "finance", "opener1", "evaluator1", "supervisor", "auditor", "admin", "orgc");
    private static final List<String> EXPERTS = List.of("黄淑贞", "刘䶮", "周敏", "潘伟强", "温秀兰");

    @Inject
    DemoClock clock;

    @TestHTTPResource
    String base;

    private final Browser browser = Browser.open();
    private final Map<String, Person> people = new HashMap<>();

    // names of this run's own things, so that other purchases in the database are not taken for it
    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
    private final String spring = "岚溪县春晓社会工作站" + run;
    private final String title = "南片入户走访" + run;

    private String plan;
    private String tender;
    private String award;
    private String contract;
    private String payment;

    @BeforeEach
    void beginsInMarch() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    @AfterEach
    void everybodyGoesHome() {
        people.values().forEach(Person::close);
        browser.close();
    }

    @Test
    void aPurchaseGoesFromANewOrganizationToAPublishedScore() {
        anOrganizationRegistersAndIsQualified();
        aNeedIsPlannedAndItsBudgetApproved();
        aTenderIsDraftedCheckedAndPublished();
        aQuestionIsAskedAndAnswered();
        threeBidAndNobodyKnows();
        twoOpenTheBids();
        aCommitteeScoresThem();
        theResultStandsStill();
        bothSignTheContract();
        theFirstMilestoneIsMendedAndAccepted();
        isPaid("GK-101");
        theLastMilestoneIsAccepted();
        isPaid("GK-102");
        theServiceIsJudged();
        everybodyCanFollowItAfterwards();
    }

    private void anOrganizationRegistersAndIsQualified() {
        everybody().follows("registry.nav").follows("registry.register-here")
                .fills("registry.name", spring)
                .chooses("registry.type", "registry.OrganizationType.SOCIAL_SERVICE_ORGANIZATION")
                .fills("registry.uscc", "52449999MJM202605")
                .fills("registry.legal-representative", "方永康")
                .fills("registry.address", "岚溪县长桥镇新圩路15号")
                .fills("registry.introduction", "十二名社工，专做入户走访。")
                .fills("registry.registered-on", "2020-09-01")
                .fills("registry.register.manager-name", "方春晓")
                .fills("registry.register.username", springManager())
                .fills("registry.register.password", PASSWORD)
                .pressesInVain("registry.register.submit", "registry.problem.uscc-length", 18, 17)
                .fills("registry.uscc", CreditCodes.fresh())
                .fills("registry.register.password", PASSWORD)
                .presses("registry.register.submit")
                .sees("registry.notice.registered");
        Person manager = as(springManager());
        String organization = manager.follows("inbox.nav").follows("registry.nav").follows(spring).number();
        manager.takesUp("registry.task.apply", organization)
                .follows("registry.qualifications.start")
                .presses("registry.qualifications.start")
                .follows("registry.fields-asked")
                .ticks("走访建档")
                .presses("shell.save");
        String application = manager.number();
        manager.opens("/qualifications/" + application + "/statements/Q01");
        for (int criterion = 0; criterion < 11; criterion++) {
            manager.ticks("registry.qualification.we-do").fills("registry.qualification.statement", "材料齐全，详见附件。").presses("registry.save-and-next");
        }
        manager.presses("registry.act.submit").sees("registry.QualificationState.SUBMITTED");
        as("orgb").cannotOpen("/qualifications/" + application);
        everybody().cannotOpen("/qualifications/" + application);
        as("officer").takesUp("registry.task.judge", application)
                .follows("registry.act.propose")
                .sees("材料齐全，详见附件。")
                .ticksEach("registry.qualification.met")
                .fills("registry.capacity.governance", "80")
                .fills("registry.capacity.licensed_social_workers", "80")
                .fills("registry.capacity.project_lead_experience", "70")
                .fills("registry.capacity.supervision_system", "70")
                .fills("registry.capacity.child_service_record", "90")
                .fills("registry.capacity.past_contract_ratings", "75")
                .fills("registry.capacity.financial_soundness", "85")
                .fills("registry.capacity.volunteer_management", "60")
                .presses("registry.qualification.propose")
                .sees("registry.QualificationState.PROPOSED")
                .mayNotDo("registry.act.confirm");
        manager.opens("/qualifications/" + application).doesNotSee("registry.qualification.proposal-qualify");
        everybody().opens("/organizations/" + organization).sees("registry.Standing.NOT_QUALIFIED").doesNotSee(application);
        as("approver").takesUp("registry.task.confirm", application)
                .sees("registry.qualification.proposal-qualify")
                .presses("registry.act.confirm")
                .sees("registry.QualificationState.QUALIFIED")
                .hasNoTask("registry.task.confirm", application);
        everybody().opens("/organizations/" + organization).sees("registry.Standing.QUALIFIED");
    }

    private void aNeedIsPlannedAndItsBudgetApproved() {
        Budgets.line("2026-03-10");
        Person officer = as("officer").follows("planning.nav").follows("planning.new")
                .fills("planning.item-title", title)
                .fills("planning.need", "为南片儿童提供入户走访。")
                .fills("planning.budget", "100000.00")
                .chooses("planning.budget-line", "TEST-2026")
                .ticks("planning.negative-list")
                .fills("planning.planned-for", "2026-03-10");
        officer.part("planning.line", 1).chooses("planning.service", "S02").fills("planning.quantity", "1000").fills("planning.unit-price", "65");
        officer.presses("shell.save").sees(title, "¥65,000.00", "planning.PlanState.DRAFT").presses("planning.act.submit").mayNotDo("planning.act.approve");
        plan = officer.number();
        as("auditor").opens("/plans/" + plan).sees(title).mayNotDo("planning.act.approve", "planning.act.update");
        as("orga").cannotOpen("/plans/" + plan);
        everybody().cannotOpen("/plans/" + plan);
        as("approver").takesUp("planning.task.approve", plan).presses("planning.act.approve").sees("planning.PlanState.APPROVED");
    }

    private void aTenderIsDraftedCheckedAndPublished() {
        Person officer = as("officer").takesUp("planning.task.tender", plan)
                .fills("tender.title-zh", title)
                .fills("tender.need-zh", "入户走访一千次。")
                .fills("tender.ceiling", "99000.00")
                .fills("tender.questions-until", "2026-03-12T17:00")
                .fills("tender.deadline", "2026-03-16T09:30")
                .fills("tender.price-weight", "20")
                .chooses("tender.opener-1", "罗文斌")
                .chooses("tender.opener-2", "曾晓岚");
        criterion(officer, 1, "方案", "完整具体40至50分", "50");
        criterion(officer, 2, "团队", "持证社工每人3分", "30");
        officer.presses("tender.do.save").sees("tender.TenderState.DRAFT", "tender.findings", "tender.hard");
        tender = officer.number();
        officer.follows("tender.edit").fills("tender.deadline", "2026-03-26T09:30").presses("tender.do.save").doesNotSee("tender.hard")
                .mayNotDo("tender.do.publish")
                .uploads("document.file", "服务区域.csv", "乡镇,儿童\n云岭,1000\n").presses("document.attach").sees("服务区域.csv")
                .presses("tender.do.submit").sees("tender.TenderState.IN_REVIEW");
        as("auditor").follows("tender.nav").follows(title).sees("完整具体40至50分", "服务区域.csv").mayNotDo("tender.do.publish");
        for (Person outside : List.of(everybody(), as("orga"), as("evaluator1"))) {
            outside.opens("/tenders").doesNotSee(title).cannotOpen("/tenders/" + tender);
        }
        as("approver").takesUp("tender.task.publish", tender).presses("tender.do.publish").sees("tender.TenderState.PUBLISHED").mayNotDo("tender.edit");
        everybody().opens("/").follows(title).sees(tender, "¥99,000.00", "完整具体40至50分", "持证社工每人3分")
                .mayNotDo("tender.do.bid", "tender.do.ask", "shell.stage.opening", "shell.stage.scoring");
    }

    private static void criterion(Person officer, int no, String name, String rubric, String most) {
        officer.part("tender.criterion-no", no).fills("tender.criterion-zh", name).fills("tender.rubric-zh", rubric).fills("tender.max", most);
    }

    private void aQuestionIsAskedAndAnswered() {
        String question = "走访量可否按季度安排？";
        as("orgb").follows("tender.nav").follows(title).fills("tender.ask", question).presses("tender.do.ask").sees("tender.notice.asked", question);
        everybody().opens("/tenders/" + tender).doesNotSee(question);
        as("orga").opens("/tenders/" + tender).doesNotSee(question);
        as("officer").takesUp("tender.task.answer", tender).sees(question).doesNotSee(ZHIXING)
                .fills("tender.answer-zh", "可以，每季度不少于两百次。")
                .presses("tender.do.answer")
                .hasNoTask("tender.task.answer", tender);
        everybody().opens("/tenders/" + tender).sees(question, "可以，每季度不少于两百次。").doesNotSee(ZHIXING);
    }

    private void threeBidAndNobodyKnows() {
        bids(springManager(), "98000.00");
        String second = bids("orga", "97500.00");
        bids("orgb", "98500.00");
        for (String other : OTHERS) {
            as(other).cannotOpen("/bids/" + second).opens("/tenders/" + tender).doesNotSee(second, spring, QINGHE, ZHIXING);
        }
        as("orgb").cannotOpen("/bids/" + second);
        everybody().cannotOpen("/bids/" + second).cannotOpen("/openings/" + tender).opens("/tenders/" + tender).doesNotSee(second, spring, QINGHE, ZHIXING);
        as("opener1").hasNoTask("opening.task.open", tender).cannotOpen("/openings/" + tender);
        as("auditor").follows("audit.nav").fills("audit.thread", tender).presses("shell.filter")
                .sees("tender.publish").doesNotSee("bid.start", "bid.submit", second);
    }

    private String bids(String manager, String price) {
        Person bidder = as(manager).follows("tender.nav").follows(title).presses("tender.do.bid");
        String bid = bidder.number();
        bidder.pressesInVain("bid.do.submit", "bid.problem.price-missing")
                .takesUp("bid.task.submit", bid)
                .fills("bid.price", price)
                .fillsEach("bid.answer", "每月入户，六名社工。", "八名持证社工。")
                .presses("bid.do.save").doesNotSee("bid.receipt")
                .presses("bid.do.submit").sees("bid.BidState.SUBMITTED", "bid.receipt").mayDo("bid.do.withdraw")
                .hasNoTask("bid.task.submit", bid);
        return bid;
    }

    private void twoOpenTheBids() {
        theClockMovesTo("2026-03-26T09:30");
        everybody().opens("/tenders/" + tender).sees("tender.TenderState.CLOSED").doesNotSee(spring, QINGHE, ZHIXING)
                .mayNotDo("shell.stage.opening").cannotOpen("/openings/" + tender);
        as("orga").follows("bid.nav").follows(title).mayNotDo("bid.do.withdraw", "bid.do.save");
        as("opener3").hasNoTask("opening.task.open", tender).cannotOpen("/openings/" + tender);
        as("opener1").takesUp("opening.task.open", tender).presses("opening.do.present").sees("罗文斌").doesNotSee(spring)
                .sees("opening.next.wait").mayNotDo("opening.do.open");
        as("opener2").takesUp("opening.task.open", tender).presses("opening.do.present").presses("opening.do.open").sees(spring, QINGHE, ZHIXING);
        everybody().opens("/tenders/" + tender).follows("shell.stage.opening").sees(spring, QINGHE, ZHIXING, "¥98,000.00", "¥97,500.00", "¥98,500.00").doesNotSee("八名持证社工。");
        as("orgb").opens("/openings/" + tender).doesNotSee("八名持证社工。");
    }

    private void aCommitteeScoresThem() {
        Person officer = as("officer").takesUp("opening.task.appoint", tender);
        EXPERTS.forEach(officer::ticks);
        officer.presses("evaluation.do.appoint").sees(EXPERTS.toArray(String[]::new)).hasNoTask("opening.task.appoint", tender);
        as("evaluator6").takesUp("evaluation.task.state", tender)
                .ticks("evaluation.has-conflict")
                .fills("evaluation.which-conflict", "曾为投标人工作。")
                .presses("evaluation.do.state")
                .sees("evaluation.notice.stated")
                .hasNoTask("evaluation.task.score", tender)
                .cannotOpen("/panels/" + tender);
        as("officer").takesUp("opening.task.appoint", tender).ticks("陈𬱖").presses("evaluation.do.appoint").mayNotDo("evaluation.do.close");
        scores("evaluator1", 45, 44, 40);
        for (String outside : List.of("orga", "orgb", "opener3", "evaluator7", "finance")) {
            as(outside).cannotOpen("/panels/" + tender);
        }
        everybody().cannotOpen("/panels/" + tender).opens("/tenders/" + tender).mayNotDo("shell.stage.scoring");
        as("auditor").opens("/tenders/" + tender).follows("shell.stage.scoring").sees("3 / 3", "0 / 3").doesNotSee("evaluation.ranking");
        scores("evaluator2", 46, 42, 41);
        scores("evaluator3", 44, 43, 39);
        scores("evaluator4", 45, 40, 42);
        scores("evaluator5", 47, 41, 38);
        as("evaluator1").opens("/panels/" + tender).doesNotSee("evaluation.ranking", "¥98,000.00");
        as("officer").takesUp("evaluation.task.close", tender).doesNotSee("evaluation.ranking")
                .presses("evaluation.do.close").sees("evaluation.ranking", "¥98,000.00")
                .mayNotDo("evaluation.do.appoint");
        everybody().cannotOpen("/panels/" + tender);
    }

    /** Every bid gets its points for the plan, in the order given by name, and the same for the team. */
    private void scores(String expert, int forSpring, int forQinghe, int forZhixing) {
        Person member = as(expert).takesUp("evaluation.task.state", tender).doesNotSee("八名持证社工。")
                .ticks("evaluation.no-conflict").presses("evaluation.do.state");
        Map.of(spring, forSpring, QINGHE, forQinghe, ZHIXING, forZhixing).forEach((bidder, points) -> member
                .takesUp("evaluation.task.score", tender)
                .follows(bidder)
                .sees("八名持证社工。").doesNotSee("¥")
                .fillsEach("evaluation.points", points.toString(), "25")
                .presses("evaluation.do.save")
                .presses("evaluation.do.send"));
        member.hasNoTask("evaluation.task.score", tender);
    }

    private void theResultStandsStill() {
        Person officer = as("officer").takesUp("evaluation.task.award", tender)
                .sees(spring)
                .fills("award.reason-zh", "综合得分第一。")
                .presses("award.do.propose")
                .mayNotDo("award.do.publish");
        award = officer.number();
        everybody().cannotOpen("/awards/" + award);
        as(springManager()).cannotOpen("/awards/" + award);
        as("approver").takesUp("award.task.publish", award).presses("award.do.publish").sees("award.AwardState.PUBLISHED");
        everybody().opens("/").follows("award.nav").follows(spring).sees(spring, "¥98,000.00", "综合得分第一。", "award.standstill", "award.ranking")
                .doesNotSee("award.letter.won", "award.letter.lost");
        as(springManager()).opens("/awards/" + award).sees("award.letter.won");
        as("orgb").opens("/awards/" + award).sees("award.letter.lost");
        as("orgc").opens("/awards/" + award).doesNotSee("award.letter.won", "award.letter.lost");
        as("officer").hasNoTask("award.task.contract", award).opens("/awards/" + award).mayNotDo("award.do.contract");
        theClockMovesTo("2026-04-20T09:30");
        everybody().opens("/awards/" + award).sees("award.AwardState.EFFECTIVE");
    }

    private void bothSignTheContract() {
        Person officer = as("officer").takesUp("award.task.contract", award)
                .fills("contract.from", "2026-05-01")
                .fills("contract.until", "2026-12-31");
        milestone(officer, 1, "建档", "2026-07-31", "40000.00");
        milestone(officer, 2, "走访", "2026-12-20", "57000.00");
        officer.pressesInVain("contract.do.draw-up", "contract.problem.milestones-sum", "¥97,000.00", "¥98,000.00");
        officer.part("contract.milestone-no", 2).fills("contract.amount", "58000.00");
        contract = officer.presses("contract.do.draw-up").sees("contract.ContractState.DRAWN_UP", "八名持证社工。").number();
        everybody().cannotOpen("/contracts/" + contract);
        as("orgb").cannotOpen("/contracts/" + contract);
        as("approver").hasNoTask("contract.task.countersign", contract).opens("/contracts/" + contract).mayNotDo("contract.do.countersign");
        as(springManager()).takesUp("contract.task.sign", contract).presses("contract.do.sign").sees("contract.ContractState.SUPPLIER_SIGNED");
        everybody().cannotOpen("/contracts/" + contract);
        as("approver").takesUp("contract.task.countersign", contract).presses("contract.do.countersign").sees("contract.ContractState.ACTIVE");
        everybody().opens("/").follows("contract.nav").follows(title).sees(spring, "¥98,000.00", "contract.signed-purchaser", "八名持证社工。");
    }

    private static void milestone(Person officer, int no, String what, String due, String amount) {
        officer.part("contract.milestone-no", no).fills("contract.what-zh", what).fills("contract.due", due).fills("contract.amount", amount);
    }

    private void theFirstMilestoneIsMendedAndAccepted() {
        String milestone = contract + "/1";
        as(springManager()).takesUp("delivery.task.submit", milestone).fills("delivery.report", "完成建档九百份。").presses("delivery.do.submit")
                .sees("delivery.MilestoneState.SUBMITTED").mayNotDo("payment.do.request", "delivery.do.accept");
        as("officer").takesUp("delivery.task.accept", milestone).fills("delivery.reason", "还缺一百份。").presses("delivery.do.return")
                .sees("delivery.MilestoneState.RETURNED").hasNoTask("delivery.task.accept", milestone);
        as(springManager()).takesUp("delivery.task.submit", milestone).sees("还缺一百份。")
                .uploads("document.file", "建档清册.csv", "乡镇,建档\n云岭,1000\n").presses("document.attach").sees("建档清册.csv")
                .fills("delivery.report", "已补齐一百份。").presses("delivery.do.submit");
        everybody().opens("/contracts/" + contract).follows("contract.services").sees("建档", "delivery.MilestoneState.SUBMITTED").doesNotSee("还缺一百份。");
        String page = as("officer").takesUp("delivery.task.accept", milestone).sees("完成建档九百份。", "已补齐一百份。", "建档清册.csv").place();
        accepts(as("officer"));
        as("auditor").opens(page).sees("已补齐一百份。", "家长满意。").mayNotDo("delivery.do.accept");
        as("orgb").cannotOpen(page);
        everybody().cannotOpen(page);
    }

    private void theLastMilestoneIsAccepted() {
        as(springManager()).takesUp("delivery.task.submit", contract + "/2").fills("delivery.report", "完成走访一千次。").presses("delivery.do.submit");
        accepts(as("officer").takesUp("delivery.task.accept", contract + "/2"));
    }

    private static void accepts(Person officer) {
        officer.fills("delivery.opinion", "符合合同。").fills("delivery.users", "家长满意。").presses("delivery.do.accept").sees("delivery.MilestoneState.ACCEPTED");
    }

    /** The milestone accepted last is paid: requested, approved by a second person, paid by finance. */
    private void isPaid(String voucher) {
        String milestone = contract + (payment == null ? "/1" : "/2");
        payment = as(springManager()).takesUp("delivery.task.request-payment", milestone).presses("payment.do.request")
                .sees("payment.PaymentState.REQUESTED").mayNotDo("payment.do.approve").number();
        as("finance").hasNoTask("payment.task.pay", payment);
        as("orgb").cannotOpen("/payments/" + payment);
        everybody().cannotOpen("/payments/" + payment);
        as("approver").takesUp("payment.task.approve", payment).presses("payment.do.approve").sees("payment.PaymentState.APPROVED").mayNotDo("payment.do.pay");
        as("finance").takesUp("payment.task.pay", payment).fills("payment.voucher", voucher).presses("payment.do.pay").sees("payment.PaymentState.PAID", voucher);
        everybody().opens("/contracts/" + contract + "/milestones").sees(payment, "payment.PaymentState.PAID").doesNotSee(voucher, "家长满意。");
    }

    /** The round planned with the contract: three evaluators, audited figures, the organization's answer, a second person, the public. */
    private void theServiceIsJudged() {
        theClockMovesTo("2027-01-04T09:30");
        everybody().opens("/contracts/" + contract).follows("contract.assessments").doesNotSee(title);
        String round = as("supervisor").opens("/contracts/" + contract).follows("contract.assessments").follows(title).sees("assessment.AssessmentState.PLANNED").number();
        as("orgb").cannotOpen("/assessments/" + round);
        as(springManager()).cannotOpen("/assessments/" + round);
        Person supervisor = as("supervisor").takesUp("assessment.task.open", round);
        EXPERTS.subList(0, 3).forEach(supervisor::ticks);
        supervisor.presses("assessment.do.open").sees("assessment.AssessmentState.COLLECTING").mayNotDo("assessment.do.preview");
        judges("evaluator1", round, "88");
        judges("evaluator2", round, "92");
        judges("evaluator3", round, "79");
        as("evaluator4").cannotOpen("/assessments/" + round);
        supervisor = as("supervisor").takesUp("assessment.task.record", round).follows("assessment.do.record");
        supervisor.fills("assessment.preview.verified", "171").fills("assessment.preview.due", "180");
        supervisor.pressesInVain("shell.save", "assessment.problem.evidence-needed", "D1");
        Map.of("asked", "40", "confirmed", "33", "differs", "3", "ruledRight", "1", "cannotTell", "0", "online5", "10", "assisted5", "6", "yes", "3", "no", "1", "unsure", "0")
                .forEach((label, value) -> as("supervisor").fills("assessment.preview." + label, value));
        Map.of("staff", "8", "validCredentials", "7", "trainingHours", "44", "requiredHours", "40", "acknowledged", "8")
                .forEach((label, value) -> as("supervisor").fills("assessment.preview." + label, value));
        supervisor.fillsEach("assessment.evidence.zh", "据月报和抽查记录。").presses("shell.save").sees("assessment.notice.record");
        as(springManager()).cannotOpen("/assessments/" + round);
        supervisor.presses("assessment.do.preview").sees("assessment.AssessmentState.PREVIEW", "97.500");
        everybody().cannotOpen("/assessments/" + round);
        as("orgb").cannotOpen("/assessments/" + round);
        as(springManager()).takesUp("assessment.task.reply", round).sees("97.500", "据月报和抽查记录。", "记录齐全。").doesNotSee(EXPERTS.get(0))
                .fills("assessment.reply.text", "认可评估结果。").presses("assessment.do.reply").sees("assessment.AssessmentState.REPLY").mayNotDo("assessment.do.lock");
        as("officer").opens("/assessments/" + round).mayNotDo("assessment.do.lock");
        as("approver").takesUp("assessment.task.lock", round).presses("assessment.do.lock").sees("assessment.AssessmentState.LOCKED").mayNotDo("assessment.do.publish");
        everybody().cannotOpen("/assessments/" + round);
        as("supervisor").takesUp("assessment.task.publish", round).presses("assessment.do.publish").sees("assessment.AssessmentState.PUBLISHED", "assessment.certificates");
        everybody().opens("/").follows("assessment.nav").follows(title).sees(spring, "认可评估结果。", "assessment.result.few", "assessment.certificates")
                .doesNotSee("据月报和抽查记录。", "记录齐全。", EXPERTS.get(0));
    }

    private void judges(String evaluator, String round, String total) {
        as(evaluator).takesUp("assessment.task.state", round).mayNotDo("assessment.do.score").ticks("assessment.conflict.no").presses("assessment.do.state")
                .takesUp("assessment.task.score", round).fills("assessment.expert.score", total).fills("assessment.expert.comment", "记录齐全。")
                .presses("assessment.do.score").sees("assessment.notice.score").hasNoTask("assessment.task.score", round);
    }

    private void everybodyCanFollowItAfterwards() {
        everybody().opens("/contracts/" + contract).sees("contract.ContractState.COMPLETED").follows("shell.stage.tender").sees("tender.TenderState.CONCLUDED", title, "服务区域.csv")
                .seesTheCourseCompleted();
        as("auditor").follows("audit.nav").fills("audit.thread", tender).presses("shell.filter")
                .seesPageByPage("tender.publish", "opening.open", "evaluation.close", "award.publish", "contract.countersign", "payment.pay", "assessment.publish");
        as("officer").cannotOpen("/audit");
    }

    private String springManager() {
        return "spring" + run;
    }

    private Person everybody() {
        return people.computeIfAbsent("", stranger -> Person.stranger(browser, base));
    }

    private Person as(String username) {
        return people.computeIfAbsent(username, somebody -> Person.signedIn(browser, base, username, PASSWORD));
    }

    /** Sessions end in the meantime: everybody signs in anew. */
    private void theClockMovesTo(String localTime) {
        everybody().follows("shell.demo.move").fills("demo.clock.now", localTime).presses("demo.clock.move");
        people.values().forEach(Person::close);
        people.clear();
    }
}
