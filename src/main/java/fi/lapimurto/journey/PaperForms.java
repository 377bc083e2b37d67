package fi.lapimurto.journey;

import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.form.DeviationPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a team's tasks that differ in nothing but what they ask. */
@Configuration(proxyBeanMethods = false)
class PaperForms {

    @Bean
    TaskForm problemForm(Deliverables papers) {
        return new PaperForm(Deliverable.problem, papers);
    }

    @Bean
    TaskForm currentProcessForm(Deliverables papers) {
        return new PaperForm(Deliverable.current_process, papers);
    }

    @Bean
    TaskForm measurementPlanForm(Deliverables papers) {
        return new PaperForm(Deliverable.measurement_plan, papers);
    }

    @Bean
    TaskForm agreementForm(Deliverables papers) {
        return new PaperForm(Deliverable.agreement, papers);
    }

    @Bean
    TaskForm baselineForm(Deliverables papers) {
        return new PaperForm(Deliverable.baseline, papers);
    }

    @Bean
    TaskForm customersForm(Deliverables papers) {
        return new PaperForm(Deliverable.customers, papers);
    }

    @Bean
    TaskForm involvementForm(Deliverables papers) {
        return new PaperForm(Deliverable.involvement, papers);
    }

    @Bean
    TaskForm goalForm(Deliverables papers) {
        return new PaperForm(Deliverable.goal, papers);
    }

    @Bean
    TaskForm targetProcessForm(Deliverables papers) {
        return new PaperForm(Deliverable.target_process, papers);
    }

    @Bean
    TaskForm evaluationForm(Deliverables papers) {
        return new PaperForm(Deliverable.evaluation, papers);
    }

    @Bean
    TaskForm informedForm(Deliverables papers) {
        return new PaperForm(Deliverable.informed, papers);
    }

    @Bean
    TaskForm promiseForm(Deliverables papers) {
        return new PaperForm(Deliverable.promise, papers);
    }

    @Bean
    TaskForm dailyManagementForm(Deliverables papers) {
        return new PaperForm(Deliverable.daily_management, papers);
    }

    @Bean
    TaskForm dailyCheckForm(Deliverables papers) {
        return new PaperForm(Deliverable.daily_check, papers);
    }

    @Bean
    TaskForm continuationForm(Deliverables papers) {
        return new PaperForm(Deliverable.continuation, papers);
    }

    @Bean
    TaskForm communicationForm(Communications communications, Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(Deliverable.communication, Communicate.class, communications::findings, papers, grounds);
    }

    @Bean
    TaskForm posterForm(Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(
                Deliverable.poster,
                MakePoster.class,
                team -> papers.findings(team, Deliverable.poster),
                papers,
                grounds);
    }

    @Bean
    TaskForm reportForm(Deliverables papers, DeviationPolicy grounds) {
        return new PageForm(
                Deliverable.report,
                WriteReport.class,
                team -> papers.findings(team, Deliverable.report),
                papers,
                grounds);
    }
}
