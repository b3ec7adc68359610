import './design/enhance/autosave'
import './design/enhance/live-forms'
import './design/enhance/ordering'
import './design/enhance/quick-exit'
