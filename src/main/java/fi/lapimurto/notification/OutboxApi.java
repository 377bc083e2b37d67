package fi.lapimurto.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for programs. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages")
class OutboxApi {

    /** One page of the list. */
    record PageOfMessages(List<VisibleMessage> items, int page, int size, long total) {}

    /** How many messages it was about. */
    record SentAgain(int messages) {}

    private final OutboxService messages;

    OutboxApi(OutboxService messages) {
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "The messages of the collaboratives that you organise, the newest first; at most 200 a page")
    PageOfMessages list(
            @ParameterObject OutboxFilter wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Principal person) {
        Page<VisibleMessage> found = messages.list(wanted, OutboxService.page(page, size), person.getName());
        return new PageOfMessages(found.getContent(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One message with its words, as they would be sent now; the link stays the recipient’s")
    MessageText read(@PathVariable UUID id, Principal person) {
        return messages.read(id, person.getName());
    }

    @PostMapping("/{id}/send-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets a failed message be tried again")
    void sendAgain(@PathVariable UUID id, Principal person) {
        messages.sendAgain(id, person.getName());
    }

    @PostMapping("/send-again")
    @Operation(summary = "Lets all failed messages be tried again")
    SentAgain sendAllAgain(Principal person) {
        return new SentAgain(messages.sendAllAgain(person.getName()));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a message out that has not gone")
    void withdraw(@PathVariable UUID id, Principal person) {
        messages.withdraw(id, person.getName());
    }
}
