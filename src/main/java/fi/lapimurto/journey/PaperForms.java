package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Members;
import fi.lapimurto.team.Teams;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of a team's tasks that differ in little but what they ask. */
@Configuration(proxyBeanMethods = false)
class PaperForms {

    /** A form for each deliverable that its task asks for as a whole. */
    @Bean
    static BeanDefinitionRegistryPostProcessor formsOfPapers() {
        return registry -> Stream.of(Deliverable.values())
                .filter(Deliverable::isAskedWhole)
                .forEach(it -> registry.registerBeanDefinition(
                        it.name() + "Form",
                        BeanDefinitionBuilder.genericBeanDefinition(PaperForm.class)
                                .addConstructorArgValue(it)
                                .addConstructorArgReference("paperCommands")
                                .getBeanDefinition()));
    }

    /** The contact person says that the team's people are named: they are invited. */
    @Bean
    TaskForm namingForm(Members members, InvitationService invitations, PaperCommands papers, DeviationPolicy policy) {
        return new PageForm(Deliverable.naming, members::findings, papers, policy) {
            @Override
            public Map<String, Object> submit(TaskSubject subject, FormValues values) {
                Map<String, Object> answers = super.submit(subject, values);
                invitations.inviteNamed(subject.id(Journeys.TEAM_ID), subject.userId());
                return answers;
            }
        };
    }

    @Bean
    TaskForm presentationForm(Presentations presentations, PaperCommands papers, DeviationPolicy policy) {
        return new PageForm(Deliverable.presentation, presentations::findings, papers, policy);
    }

    @Bean
    TaskForm communicationForm(Communications communications, PaperCommands papers, DeviationPolicy policy) {
        return new PageForm(Deliverable.communication, communications::findings, papers, policy);
    }

    @Bean
    TaskForm posterForm(PaperCommands papers, DeviationPolicy policy) {
        return new PageForm(Deliverable.poster, team -> papers.findings(team, Deliverable.poster), papers, policy);
    }

    @Bean
    TaskForm reportForm(PaperCommands papers, DeviationPolicy policy) {
        return new PageForm(Deliverable.report, team -> papers.findings(team, Deliverable.report), papers, policy);
    }

    /** The coach, or an organiser where there is none, says farewell to a team that drops out. */
    @Bean
    TaskForm farewellForm(PaperCommands papers, Teams teams) {
        return new PaperForm(Deliverable.farewell.form(), team -> Deliverable.farewell, papers, subject -> {
            UUID team = subject.id(Journeys.TEAM_ID);
            return Map.of("reason", teams.find(team).orElseThrow().dropReason());
        });
    }

    /** A team tells how it goes some months after the common year, or that it rather does not. */
    @Bean
    TaskForm followUpForm(PaperCommands papers, FollowUps followUps) {
        return new PaperForm(Deliverable.followup_3.form(), followUps::askedLast, papers, subject -> Map.of());
    }
}
