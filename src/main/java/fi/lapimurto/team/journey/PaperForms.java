package fi.lapimurto.team.journey;

import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.team.Grounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a team's tasks that differ in nothing but what they ask. */
@Configuration(proxyBeanMethods = false)
class PaperForms {

    @Bean
    TaskForm problemForm(Papers papers) {
        return new PaperForm(Deliverable.problem, papers);
    }

    @Bean
    TaskForm currentProcessForm(Papers papers) {
        return new PaperForm(Deliverable.current_process, papers);
    }

    @Bean
    TaskForm measurementPlanForm(Papers papers) {
        return new PaperForm(Deliverable.measurement_plan, papers);
    }

    @Bean
    TaskForm agreementForm(Papers papers) {
        return new PaperForm(Deliverable.agreement, papers);
    }

    @Bean
    TaskForm baselineForm(Papers papers) {
        return new PaperForm(Deliverable.baseline, papers);
    }

    @Bean
    TaskForm customersForm(Papers papers) {
        return new PaperForm(Deliverable.customers, papers);
    }

    @Bean
    TaskForm involvementForm(Papers papers) {
        return new PaperForm(Deliverable.involvement, papers);
    }

    @Bean
    TaskForm goalForm(Papers papers) {
        return new PaperForm(Deliverable.goal, papers);
    }

    @Bean
    TaskForm targetProcessForm(Papers papers) {
        return new PaperForm(Deliverable.target_process, papers);
    }

    @Bean
    TaskForm evaluationForm(Papers papers) {
        return new PaperForm(Deliverable.evaluation, papers);
    }

    @Bean
    TaskForm informedForm(Papers papers) {
        return new PaperForm(Deliverable.informed, papers);
    }

    @Bean
    TaskForm promiseForm(Papers papers) {
        return new PaperForm(Deliverable.promise, papers);
    }

    @Bean
    TaskForm dailyManagementForm(Papers papers) {
        return new PaperForm(Deliverable.daily_management, papers);
    }

    @Bean
    TaskForm dailyCheckForm(Papers papers) {
        return new PaperForm(Deliverable.daily_check, papers);
    }

    @Bean
    TaskForm continuationForm(Papers papers) {
        return new PaperForm(Deliverable.continuation, papers);
    }

    @Bean
    TaskForm communicationForm(Communications communications, Papers papers, Grounds grounds) {
        return new PageForm(Deliverable.communication, Communicate.class, communications::findings, papers, grounds);
    }

    @Bean
    TaskForm posterForm(Papers papers, Grounds grounds) {
        return new PageForm(
                Deliverable.poster,
                MakePoster.class,
                team -> papers.findings(team, Deliverable.poster),
                papers,
                grounds);
    }

    @Bean
    TaskForm reportForm(Papers papers, Grounds grounds) {
        return new PageForm(
                Deliverable.report,
                WriteReport.class,
                team -> papers.findings(team, Deliverable.report),
                papers,
                grounds);
    }
}
