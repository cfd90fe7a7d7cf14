import java.io.FileInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files: the first argument names the flavours, comma between them; one line a file and flavour comes out. */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String flavour : arguments[0].split(",")) {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            for (int i = 1; i < arguments.length; i++) {
                try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new FileInputStream(arguments[i]), wanted)) {
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false);
                    ValidationResult result = validator.validate(parser);
                    System.out.println((result.isCompliant() ? "PASS" : "FAIL") + " " + flavour + " "
                            + result.getTotalAssertions() + " " + arguments[i]);
                    Set<String> failures = new LinkedHashSet<>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                            failures.add("  " + assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                        }
                    }
                    failures.stream().limit(25).forEach(System.out::println);
                }
            }
        }
    }
}
