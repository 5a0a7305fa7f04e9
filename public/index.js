// Registers the elements; the page itself is <talewright-app>.
import "./elements/stage-rail/stage-rail.js";
import "./elements/scene-card/scene-card.js";
import "./elements/picture-card/picture-card.js";
import "./elements/picture-decision/picture-decision.js";
import "./elements/picture-note/picture-note.js";
import "./elements/picture-toolbar/picture-toolbar.js";
import "./elements/picture-loupe/picture-loupe.js";
import "./elements/story-plan/story-plan.js";
import "./elements/story-head/story-head.js";
import "./elements/story-spreads/story-spreads.js";
import "./elements/next-step/next-step.js";
import "./elements/story-page/story-page.js";
import "./elements/story-library/story-library.js";
import "./elements/story-quiz/story-quiz.js";
import "./elements/talewright-app/talewright-app.js";
